package org.chatrpc.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.chatrpc.log.Projection;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.MemberLeft;
import org.chatrpc.model.fact.SessionClosed;
import org.chatrpc.room.RoomDirectory;

/**
 * The readers that wait for new entries: a bounded number, one per session, found by session and by user.
 *
 * <p>Thread-safe. A poll takes a place, registers a {@link Waiter}, looks at the log once more, and only then waits: what is
 * committed before the waiter is registered is found by that look, and what is committed after it wakes the waiter. A poll
 * registers once, however often it is woken, so that an older poll never takes the place of a newer one.
 */
public final class WaitingRoom implements Projection {
    private final RoomDirectory rooms;
    private final Semaphore places;
    private final int capacity;
    private final Map<String, Waiter> bySession = new ConcurrentHashMap<>();
    /** The same waiters; sets are changed only inside {@code compute}, and none is empty. */
    private final Map<String, Set<Waiter>> byUser = new ConcurrentHashMap<>();

    private volatile boolean closed;

    public WaitingRoom(RoomDirectory rooms, int capacity) {
        this.rooms = rooms;
        this.capacity = capacity;
        this.places = new Semaphore(capacity);
    }

    /** Takes a place, if there is one left; whoever has it gives it back with {@link #leave}. */
    boolean enter() {
        return !closed && places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /** How many readers have a place now. */
    public int occupied() {
        return capacity - places.availablePermits();
    }

    /** How many readers may have one. */
    public int capacity() {
        return capacity;
    }

    /** Registers a poll; an older one of the same session is cancelled. */
    Waiter register(String username, String sessionId) {
        Waiter waiter = new Waiter(username, sessionId);
        byUser.compute(username, (name, waiters) -> {
            Set<Waiter> all = waiters == null ? ConcurrentHashMap.newKeySet() : waiters;
            all.add(waiter);
            return all;
        });
        Optional.ofNullable(bySession.put(sessionId, waiter)).ifPresent(Waiter::cancel);
        if (closed) {
            waiter.cancel();
        }
        return waiter;
    }

    /** Removes a poll that was answered; a newer one of its session stays. */
    void unregister(Waiter waiter) {
        bySession.remove(waiter.sessionId(), waiter);
        byUser.computeIfPresent(waiter.username(), (name, waiters) -> {
            waiters.remove(waiter);
            return waiters.isEmpty() ? null : waiters;
        });
    }

    /** Cancels every poll, and takes no new ones: the server stops. */
    public void close() {
        closed = true;
        bySession.values().forEach(Waiter::cancel);
    }

    @Override
    public void load(Snapshot snapshot) {
        Set<String> open = snapshot.sessions().stream().map(SessionRecord::id).collect(Collectors.toSet());
        for (Waiter waiter : bySession.values()) {
            if (open.contains(waiter.sessionId())) {
                waiter.wake();
            } else {
                // Nobody will tell that it ended: the entry that says so was passed over.
                waiter.cancel();
            }
        }
    }

    @Override
    public void apply(List<LogEntry> entries) {
        if (bySession.isEmpty()) {
            return;
        }
        Set<String> streams = new HashSet<>();
        for (LogEntry entry : entries) {
            streams.add(entry.fact().stream());
            if (entry.fact() instanceof MemberLeft left) {
                // No longer a member, but may still read the entry that says so.
                wake(left.username());
            } else if (entry.fact() instanceof SessionClosed closing) {
                Optional.ofNullable(bySession.get(closing.sessionId())).ifPresent(Waiter::cancel);
            }
        }
        if (streams.contains(Fact.EVERYBODY)) {
            byUser.keySet().forEach(this::wake);
        } else {
            streams.forEach(this::wakeReadersOf);
        }
    }

    /** Costs as much as the room has members or as users wait, whichever is fewer. */
    private void wakeReadersOf(String stream) {
        if (stream.isEmpty()) {
            return;
        }
        if (stream.startsWith(Fact.PERSONAL)) {
            wake(stream.substring(Fact.PERSONAL.length()));
        } else if (rooms.memberCount(stream) <= byUser.size()) {
            rooms.members(stream).keySet().forEach(this::wake);
        } else {
            Set<String> members = rooms.members(stream).keySet();
            byUser.keySet().stream().filter(members::contains).forEach(this::wake);
        }
    }

    private void wake(String username) {
        byUser.getOrDefault(username, Set.of()).forEach(Waiter::wake);
    }
}
