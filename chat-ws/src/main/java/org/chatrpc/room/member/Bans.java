package org.chatrpc.room.member;

import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.store.BanStore;
import org.chatrpc.model.Ban;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.problem.Require;
import org.chatrpc.room.RoomRules;

/** Bans users from rooms. Thread-safe. */
public final class Bans {
    private final Members members;
    private final Journal journal;
    private final BanStore store;
    private final RateLimits limits;

    public Bans(Members members, Journal journal, BanStore store, RateLimits limits) {
        this.members = members;
        this.journal = journal;
        this.store = store;
        this.limits = limits;
    }

    /** Bans a user, and ends the membership if there is one. Repeating the call changes nothing. */
    public void ban(String username, String room, String banned) {
        limits.count(RateClass.MEMBERS, username);
        journal.run(new BanMember(username, RoomRules.requireId(room), Require.present("username", banned)));
    }

    /** Lets a banned user join again. Repeating the call changes nothing. */
    public void unban(String username, String room, String banned) {
        limits.count(RateClass.MEMBERS, username);
        journal.run(new UnbanMember(username, RoomRules.requireId(room), Require.present("username", banned)));
    }

    /**
     * The bans after {@code afterUsername} (from the first one if empty), ordered by username, at most {@code limit}. For
     * owners and moderators.
     */
    public Slice<Ban> list(String username, String room, String afterUsername, int limit) {
        boolean isModerator = members.requireMember(username, room)
                .role()
                .filter(role -> role.compareTo(Role.MODERATOR) >= 0)
                .isPresent();
        if (!isModerator) {
            throw RoomRules.notPermitted("Only owners and moderators can see who is banned.");
        }
        return store.bans(room, afterUsername, ReadLimit.items(limit));
    }
}
