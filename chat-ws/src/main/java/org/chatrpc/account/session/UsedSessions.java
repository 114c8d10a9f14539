package org.chatrpc.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Tracks whose sessions were used recently on this node. A session is rechecked when it is used after a pause, when it
 * changes, and when it may have become idle, instead of scanning all sessions. Any thread may call {@link #changed};
 * everything else is for one thread.
 */
public final class UsedSessions {
    private final Function<String, Collection<OpenSession>> sessionsOf;
    private final Queue<OpenSession> changed = new ConcurrentLinkedQueue<>();
    private final Queue<Look> looks = new PriorityQueue<>(Comparator.comparing(Look::due));
    private final Map<String, Boolean> users = new HashMap<>();
    /** The time of the last update. */
    private Instant updatedAt = Instant.MIN;

    /** When a session may have been unused for a whole period. */
    private record Look(Instant due, OpenSession session) {}

    /** @param sessionsOf the open sessions of a user */
    UsedSessions(Function<String, Collection<OpenSession>> sessionsOf) {
        this.sessionsOf = sessionsOf;
    }

    /** A session was opened or closed, is used after a pause, or its client reports being idle or in use. */
    void changed(OpenSession session) {
        if (session.claimRecheck()) {
            changed.add(session);
        }
    }

    /**
     * The users who used a session within the period before the last update, and whether one of these sessions is not
     * idle; a live view.
     */
    public Map<String, Boolean> users() {
        return Collections.unmodifiableMap(users);
    }

    /** Brings {@link #users} up to date. Returns the users whose state changed. */
    public Set<String> update(Instant now, Duration period) {
        Set<String> stale = new HashSet<>();
        for (OpenSession session = changed.poll(); session != null; session = changed.poll()) {
            session.endRecheck();
            if (!session.isFollowed()) {
                follow(session, now, period);
            }
            stale.add(session.username());
        }
        // If the clock was set back, all due times are invalid and are recomputed.
        if (now.isBefore(updatedAt)) {
            List<Look> all = List.copyOf(looks);
            looks.clear();
            for (Look look : all) {
                recheck(look.session(), now, period);
                stale.add(look.session().username());
            }
        }
        updatedAt = now;
        for (Look look = looks.peek(); look != null && !look.due().isAfter(now); look = looks.peek()) {
            looks.remove();
            recheck(look.session(), now, period);
            stale.add(look.session().username());
        }
        Instant since = now.minus(period);
        stale.removeIf(username -> !refresh(username, since));
        return stale;
    }

    private void recheck(OpenSession session, Instant now, Duration period) {
        session.setFollowed(false);
        // A use after this point is reported as a change; an earlier one is covered by this check.
        follow(session, now, period);
    }

    private void follow(OpenSession session, Instant now, Duration period) {
        Instant seen = session.lastSeen();
        if (seen.isAfter(now.minus(period))) {
            session.setFollowed(true);
            // Never later than one period from now, in case the clock was ahead at the last use.
            looks.add(new Look((seen.isAfter(now) ? now : seen).plus(period), session));
        }
    }

    /** Returns whether anything has changed. */
    private boolean refresh(String username, Instant since) {
        boolean used = false;
        boolean inUse = false;
        for (OpenSession session : sessionsOf.apply(username)) {
            if (session.lastSeen().isAfter(since)) {
                used = true;
                inUse |= !session.isIdle();
            }
        }
        Boolean before = used ? users.put(username, inUse) : users.remove(username);
        return used ? before == null || before != inUse : before != null;
    }
}
