package org.chatrpc.presence;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.account.presence.Presence;
import org.chatrpc.feed.EphemeralEvents;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.room.RoomView;
import org.chatrpc.room.member.Members;

/** Notifies the members of a room who is typing. Nothing is stored. Thread-safe. */
public final class Typing {
    private final Members members;
    private final PresenceChoices choices;
    private final EphemeralEvents events;
    private final Presence presence;
    private final Supplier<PresencePolicy> policy;
    private final RateLimits limits;

    public Typing(
            Members members,
            PresenceChoices choices,
            EphemeralEvents events,
            Presence presence,
            Supplier<PresencePolicy> policy,
            RateLimits limits) {
        this.members = members;
        this.choices = choices;
        this.events = events;
        this.presence = presence;
        this.policy = policy;
        this.limits = limits;
    }

    /**
     * Notifies the other members that the user is typing, at most once per period however often it is called.
     *
     * @return when to call again while the user is typing; empty if nobody would be notified; blocks are ignored here,
     *     because this must not reveal them
     */
    public Optional<Duration> type(String username, String room) {
        RoomView view = members.requireMember(username, room);
        limits.count(RateClass.TYPING, username);
        if (choices.isHidden(username) || !isTold(view)) {
            return Optional.empty();
        }
        long seq = events.applied();
        if (events.typing(room, username)) {
            presence.tellTyping(room, username, seq);
        }
        return Optional.of(policy.get().typingEvery());
    }

    private boolean isTold(RoomView view) {
        boolean mayPost = view.role()
                .filter(role -> role.compareTo(view.info().postingRole()) >= 0)
                .isPresent();
        return mayPost
                && !view.info().archived()
                && view.memberCount() <= policy.get().typingMembers();
    }
}
