package org.chatrpc.message;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chatrpc.limit.AnswerBudget;
import org.chatrpc.log.MessageStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.Members;

/** Reads the messages of a room, a page at a time. Thread-safe. */
public final class History {
    private final Members members;
    private final MessageStore store;
    private final MessagePolicy policy;
    private final AnswerBudget answers;

    public History(Members members, MessageStore store, MessagePolicy policy, AnswerBudget answers) {
        this.members = members;
        this.store = store;
        this.policy = policy;
        this.answers = answers;
    }

    /**
     * The page before or after a message number, or the newest page if neither is given. It is shorter than requested
     * if the messages are large, but has at least one message if there is any.
     *
     * @param share reserves the memory for the page
     */
    public Page page(
            String username,
            String room,
            OptionalLong before,
            OptionalLong after,
            OptionalInt limit,
            AnswerBudget.Share share) {
        members.requireMember(username, room);
        if (before.isPresent() && after.isPresent()) {
            throw ChatException.in("afterNumber", Problem.INVALID_VALUE, "Give beforeNumber or afterNumber, not both.");
        }
        int maxItems = (int) Require.between("limit", limit.orElse(policy.defaultPage()), 1, policy.maxPage());
        long from = after.isPresent()
                ? Require.between("afterNumber", after.getAsLong(), 0, Long.MAX_VALUE)
                : Require.between("beforeNumber", before.orElse(Long.MAX_VALUE), 1, Long.MAX_VALUE);
        share.reservePage();
        ReadLimit readLimit = answers.limit(maxItems);
        Slice<StoredMessage> found =
                after.isPresent() ? store.after(room, from, readLimit) : store.before(room, from, readLimit);
        share.shrinkTo(found.items().stream().mapToLong(StoredMessage::bytes).sum());
        return new Page(found.items(), found.hasMore());
    }
}
