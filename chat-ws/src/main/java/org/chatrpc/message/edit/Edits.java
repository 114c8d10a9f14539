package org.chatrpc.message.edit;

import java.util.OptionalInt;
import java.util.function.Supplier;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.Journal;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.message.MessagePolicy;
import org.chatrpc.message.MessageRules;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Require;
import org.chatrpc.room.RoomDirectory;
import org.jspecify.annotations.Nullable;

/** Edits and deletes messages, and reads the texts that they had. Thread-safe. */
public final class Edits {
    private final Journal journal;
    private final MessageStore store;
    private final MessageFinder finder;
    private final Supplier<MessagePolicy> messages;
    private final Supplier<EditPolicy> policy;
    private final RateLimits limits;
    private final ResponseBudget answers;

    public Edits(
            Journal journal,
            MessageStore store,
            RoomDirectory rooms,
            Supplier<MessagePolicy> messages,
            Supplier<EditPolicy> policy,
            RateLimits limits,
            ResponseBudget answers) {
        this.journal = journal;
        this.store = store;
        this.finder = new MessageFinder(store, rooms);
        this.messages = messages;
        this.policy = policy;
        this.limits = limits;
        this.answers = answers;
    }

    /**
     * Changes the text of a message; returns the message once the change is on disk. Repeating the call changes nothing.
     *
     * @param body may be empty if the message has files, which only the transaction knows
     * @param revision the revision that the caller has seen; empty to edit the current one
     */
    public StoredMessage edit(String username, String messageId, @Nullable String body, OptionalInt revision) {
        long id = MessageFinder.id(messageId);
        MessagePolicy bounds = messages.get();
        String text = body == null || body.isEmpty() ? "" : Require.message("body", body, bounds.maxBody());
        limits.count(RateClass.EDITS, username);
        Mentions mentions = Mentions.in(text, bounds.maxMentions(), bounds.everybodyRole());
        return journal.run(new EditMessage(username, finder.roomOf(id), id, text, revision, mentions, policy.get()));
    }

    /**
     * Deletes a message; returns once it has been removed from the disk. Repeating the call changes nothing.
     *
     * @param reason may be empty
     */
    public void delete(String username, String messageId, String reason) {
        long id = MessageFinder.id(messageId);
        String text = Require.line("reason", reason, policy.get().maxReason());
        limits.count(RateClass.EDITS, username);
        journal.run(new DeleteMessage(username, finder.roomOf(id), id, text));
    }

    /**
     * The texts of a message, in ascending order up to the current one, or up to the one before {@code before}; none if
     * the message was deleted. For its author, and owners and moderators of its room.
     *
     * @param share reserves the memory for the texts
     */
    public Slice<Revision> revisions(
            String username, String messageId, OptionalInt before, OptionalInt limit, ResponseBudget.Share share) {
        long id = MessageFinder.id(messageId);
        MessagePolicy bounds = messages.get();
        int maxItems = Require.atMost("limit", limit, bounds.defaultPage(), bounds.maxPage());
        int end = (int) Require.between("beforeRevision", before.orElse(Integer.MAX_VALUE), 0, Integer.MAX_VALUE);
        StoredMessage message = finder.find(id);
        if (!MessageRules.isAuthorOrModerator(username, finder.requireReader(username, message), message)) {
            throw MessageRules.notPermitted(
                    "Only its author, owners and moderators can see earlier texts of a message.");
        }
        share.reservePage();
        Slice<Revision> found =
                store.revisions(id, end, answers.limit(maxItems)).reversed();
        share.shrinkTo(found.items().stream().mapToLong(Revision::bytes).sum());
        return found;
    }
}
