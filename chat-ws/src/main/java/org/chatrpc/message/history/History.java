package org.chatrpc.message.history;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.message.MessagePolicy;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.member.Members;
import org.jspecify.annotations.Nullable;

/** Reads the messages of a room or a thread, a page at a time. Thread-safe. */
public final class History {
    private final Members members;
    private final RoomPages rooms;
    private final MessageStore store;
    private final MessageFinder finder;
    private final Supplier<MessagePolicy> policy;
    private final ResponseBudget answers;

    public History(
            Members members,
            RoomPages rooms,
            MessageStore store,
            MessageFinder finder,
            Supplier<MessagePolicy> policy,
            ResponseBudget answers) {
        this.members = members;
        this.rooms = rooms;
        this.store = store;
        this.finder = finder;
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
            ResponseBudget.Share share) {
        members.requireMember(username, room);
        return page(
                Position.of(before, after),
                limit,
                share,
                (number, max) -> rooms.before(room, number, max),
                (number, max) -> rooms.after(room, number, max));
    }

    /**
     * A page of the replies in the thread that a message started or belongs to, like a page of a room.
     *
     * @param share reserves the memory for the page
     */
    public ThreadPage thread(
            String username,
            @Nullable String messageId,
            OptionalLong before,
            OptionalLong after,
            OptionalInt limit,
            ResponseBudget.Share share) {
        StoredMessage named = finder.find(MessageFinder.id(messageId));
        finder.requireReader(username, named);
        long root = named.threadRoot() == 0 ? named.id() : named.threadRoot();
        Page answers = page(
                Position.of(before, after),
                limit,
                share,
                (number, max) -> store.answersBefore(root, number, max),
                (number, max) -> store.answersAfter(root, number, max));
        // Read last, so that it includes at least the replies of the page.
        return new ThreadPage(finder.find(root), answers);
    }

    /**
     * A page of the pinned messages of a room that ends before a message number, or the newest page if none is given, in
     * ascending order of the messages.
     *
     * @param share reserves the memory for the page
     */
    public Page pinned(
            String username, String room, OptionalLong before, OptionalInt limit, ResponseBudget.Share share) {
        members.requireMember(username, room);
        Read read = (number, max) -> store.pinnedBefore(room, number, max);
        return page(Position.of(before, OptionalLong.empty()), limit, share, read, read);
    }

    /** Where a page starts or ends. */
    private record Position(long number, boolean isAfter) {
        static Position of(OptionalLong before, OptionalLong after) {
            if (before.isPresent() && after.isPresent()) {
                throw ChatException.in(
                        "afterNumber", Problem.INVALID_VALUE, "Give beforeNumber or afterNumber, not both.");
            }
            return after.isPresent()
                    ? new Position(Require.between("afterNumber", after.getAsLong(), 0, Long.MAX_VALUE), true)
                    : new Position(
                            Require.between("beforeNumber", before.orElse(Long.MAX_VALUE), 1, Long.MAX_VALUE), false);
        }
    }

    private interface Read {
        Slice<StoredMessage> from(long number, ReadLimit limit);
    }

    private Page page(Position position, OptionalInt limit, ResponseBudget.Share share, Read before, Read after) {
        MessagePolicy bounds = policy.get();
        int maxItems = Require.atMost("limit", limit, bounds.defaultPage(), bounds.maxPage());
        share.reservePage();
        ReadLimit readLimit = answers.limit(maxItems);
        Slice<StoredMessage> found = (position.isAfter() ? after : before).from(position.number(), readLimit);
        share.shrinkTo(found.items().stream().mapToLong(StoredMessage::bytes).sum());
        return new Page(found.items(), found.hasMore());
    }
}
