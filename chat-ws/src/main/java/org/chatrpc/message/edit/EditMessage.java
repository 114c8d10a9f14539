package org.chatrpc.message.edit;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.Mentions;
import org.chatrpc.message.MessageRules;
import org.chatrpc.message.SentDigest;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.message.MessageChanges;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomRules;

/**
 * Changes the text of a message; does nothing if that is its text already.
 *
 * @param room the message's room, which never changes
 * @param body empty only for a message with files
 * @param revision the revision that the actor has seen; empty to edit the current one
 * @param mentions the possible mentions in the new text
 */
public record EditMessage(
        String actor,
        String room,
        long messageId,
        String body,
        OptionalInt revision,
        Mentions mentions,
        EditPolicy policy)
        implements Command<StoredMessage> {
    @Override
    public void needs(ReadSet needs) {
        MessageRules.needs(needs, actor, room, messageId);
        needs.account(actor);
        mentions.needs(needs, room, actor);
    }

    @Override
    public StoredMessage decide(State state) {
        StoredMessage before = MessageRules.requireMessage(state, room, messageId);
        Membership member = MessageRules.requireReader(state, actor, before);
        if (!before.author().equals(actor)) {
            throw MessageRules.notPermitted("Only its author can edit a message.");
        }
        MessageRules.requireUndeleted(before);
        // Before any other check: this may be the retry of an edit that was in time and based on that revision.
        if (before.body().equals(body)) {
            return before;
        }
        if (body.isEmpty() && before.attachments().isEmpty()) {
            throw ChatException.in(
                    "body", Problem.INVALID_VALUE, "body must not be empty, as the message has no files.");
        }
        MessageRules.requireNotArchived(state, room);
        RoomInfo found = state.room(room).orElseThrow().info();
        RoomRules.requirePoster(member, RoomRules.isService(state, actor), found, MessageRules.FIELD);
        requireOpen(before, state.now());
        requireRevision(before);
        if (policy.keepsRevisions()) {
            state.store(before.revision());
        }
        // An edit must not be a way around the block: once the author is blocked, the other member must not see new
        // text in an old message either.
        boolean hidden = before.authorOnly() || MessageRules.isBlockedIn(state, room, actor);
        StoredMessage edited = before.edited(
                        state.nextSeq(),
                        new MessageChanges.Edit(actor, state.now()),
                        body,
                        hidden ? List.of() : mentions.resolve(state, room, actor),
                        SentDigest.of(before))
                .mentioningEverybody(mentions.ofEverybody(state, member, found));
        StoredMessage after = (hidden ? edited.forAuthorOnly() : edited).comparedTo(before, state.nextSeq());
        state.record(new MessageEdited(actor, after));
        return after;
    }

    private void requireOpen(StoredMessage message, Instant now) {
        if (!policy.allowed()) {
            throw closed("This server does not allow editing.");
        }
        if (!policy.within().isZero() && now.isAfter(message.sentAt().plus(policy.within()))) {
            throw closed("Messages can be edited for " + policy.within().toSeconds() + " s after sending.");
        }
    }

    private static ChatException closed(String reason) {
        return ChatException.in(MessageRules.FIELD, Problem.EDITING_CLOSED, reason);
    }

    private void requireRevision(StoredMessage message) {
        int current = message.changes().revision();
        if (revision.isPresent() && revision.getAsInt() != current) {
            throw ChatException.in(
                    "revision",
                    Problem.REVISION_CONFLICT,
                    "The message has been edited since revision " + revision.getAsInt() + "; it is at revision "
                            + current + ".");
        }
    }
}
