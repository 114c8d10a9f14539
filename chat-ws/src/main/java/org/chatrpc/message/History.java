package org.chatrpc.message;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chatrpc.log.MessageStore;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.Members;

/** Reading what was posted before, a page at a time. Thread-safe. */
public final class History {
    private final Members members;
    private final MessageStore store;
    private final MessagePolicy policy;

    public History(Members members, MessageStore store, MessagePolicy policy) {
        this.members = members;
        this.store = store;
        this.policy = policy;
    }

    /** The page before or after a number; the newest page if neither is given. */
    public Page page(String username, String room, OptionalLong before, OptionalLong after, OptionalInt limit) {
        members.requireMember(username, room);
        if (before.isPresent() && after.isPresent()) {
            throw ChatException.in("afterNumber", Problem.INVALID_VALUE, "Give beforeNumber or afterNumber, not both.");
        }
        int wanted = (int) Require.between("limit", limit.orElse(policy.defaultPage()), 1, policy.maxPage());
        if (after.isPresent()) {
            long number = Require.between("afterNumber", after.getAsLong(), 0, Long.MAX_VALUE);
            List<StoredMessage> found = store.after(room, number, wanted + 1);
            return found.size() > wanted ? new Page(found.subList(0, wanted), true) : new Page(found, false);
        }
        long number = Require.between("beforeNumber", before.orElse(Long.MAX_VALUE), 1, Long.MAX_VALUE);
        List<StoredMessage> found = store.before(room, number, wanted + 1);
        return found.size() > wanted ? new Page(found.subList(1, found.size()), true) : new Page(found, false);
    }
}
