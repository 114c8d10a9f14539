package org.chatrpc.feed;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Slots;
import org.chatrpc.log.Projection;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.room.RoomDirectory;

/**
 * The polls that are waiting for new entries: a bounded number, also of each network, at most one per session, found by session
 * and by user.
 *
 * <p>Thread-safe. A poll takes a place, registers a {@link Waiter}, reads the log once more, and only then waits: that
 * read finds everything committed before the registration, and everything committed later wakes the waiter. A poll
 * registers only once, however often it is woken, so that an older poll never replaces a newer one.
 */
public final class WaitingRoom implements Projection {
    private static final long END_EVERY_NANOS = 250_000_000;
    private static final Duration ALIGNED_FROM = Duration.ofSeconds(5);

    private final RoomDirectory rooms;
    private final FeedPolicy policy;
    private final Slots places;
    private final PollScheduler scheduler;
    private final Map<String, Waiter> bySession = new ConcurrentHashMap<>();
    /** The same waiters. Sets are modified only inside {@code compute} and never empty. */
    private final Map<String, Set<Waiter>> byUser = new ConcurrentHashMap<>();

    private volatile boolean closed;
    /** Whether polls must not wait, because nothing more would wake them. Written only by the journal's thread. */
    private volatile boolean outdated;

    /**
     * @param threads starts the thread that resumes polls
     */
    public WaitingRoom(RoomDirectory rooms, FeedPolicy policy, ThreadFactory threads) {
        this(rooms, policy, new PollScheduler(threads));
    }

    WaitingRoom(RoomDirectory rooms, FeedPolicy policy, PollScheduler scheduler) {
        this.rooms = rooms;
        this.policy = policy;
        this.places = new Slots(policy.maxWaiting(), policy.maxWaitingPerNetwork());
        this.scheduler = scheduler;
    }

    /** Takes a place if one is free for this network; the holder must close it. */
    Optional<Slots.Slot> enter(Network network) {
        return closed || outdated ? Optional.empty() : places.take(network);
    }

    /** The number of places taken. */
    public int occupied() {
        return (int) Math.min(policy.maxWaiting(), places.count());
    }

    /** The total number of places. */
    public int capacity() {
        return policy.maxWaiting();
    }

    /**
     * Registers a poll; an older poll of the same session is cancelled.
     *
     * @param quietUntil when presence alone may wake it
     */
    Waiter register(String username, String sessionId, long quietUntil) {
        Waiter waiter = new Waiter(username, sessionId, quietUntil);
        byUser.compute(username, (name, waiters) -> {
            Set<Waiter> all = waiters == null ? ConcurrentHashMap.newKeySet() : waiters;
            all.add(waiter);
            return all;
        });
        Optional.ofNullable(bySession.put(sessionId, waiter)).ifPresent(Waiter::cancel);
        if (closed || outdated) {
            waiter.cancel();
        }
        return waiter;
    }

    /** Removes a completed poll; a newer poll of the same session is not affected. */
    void unregister(Waiter waiter) {
        bySession.remove(waiter.sessionId(), waiter);
        byUser.computeIfPresent(waiter.username(), (name, waiters) -> {
            waiters.remove(waiter);
            return waiters.isEmpty() ? null : waiters;
        });
        waiter.end();
    }

    /**
     * Expires the poll after the delay, unless the returned future is cancelled. Long delays are shortened by up to a
     * quarter of a second, so that polls that would end at about the same time end together, and one thread is woken
     * for all of them.
     */
    Future<?> expireAfter(Duration delay, Waiter waiter) {
        return scheduler.runAfter(aligned(delay, System.nanoTime()), waiter::expire);
    }

    /** The delay, or the longest one below it that ends together with others. */
    static Duration aligned(Duration delay, long nanoTime) {
        return delay.compareTo(ALIGNED_FROM) < 0
                ? delay
                : delay.minusNanos(Math.floorMod(nanoTime + delay.toNanos(), END_EVERY_NANOS));
    }

    /** Wakes the poll after the delay, unless that is already scheduled, or the poll is complete by then. */
    void wakeAfter(Duration delay, Waiter waiter) {
        if (waiter.claimAlarm()) {
            waiter.setAlarm(scheduler.runAfter(delay, waiter::alarm));
        }
    }

    /**
     * Resumes a poll that was woken. Delayed slightly when many are waiting, because one response with two events costs
     * far less than two responses.
     *
     * @param atLeast the minimum delay; zero or less for none
     */
    void resume(Duration atLeast, Runnable poll) {
        if (closed) {
            poll.run();
        } else {
            Duration fill = occupied() >= policy.crowd() ? policy.fillDelay() : Duration.ZERO;
            scheduler.runAfter(fill.compareTo(atLeast) > 0 ? fill : atLeast, poll);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Cancels all polls and accepts no new ones, as the server stops. */
    public void close() {
        closed = true;
        bySession.values().forEach(Waiter::cancel);
        scheduler.stop();
    }

    /** Ends all polls; their callers then switch to another node. */
    @Override
    public void outdated() {
        outdated = true;
        bySession.values().forEach(Waiter::cancel);
    }

    @Override
    public void load(Snapshot snapshot) {
        outdated = false;
        Set<String> open = snapshot.sessions().stream().map(SessionRecord::id).collect(Collectors.toSet());
        for (Waiter waiter : bySession.values()) {
            if (open.contains(waiter.sessionId())) {
                waiter.wake();
            } else {
                // The entry that closed the session was skipped, so nothing else will cancel this poll.
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
                // No longer a member, but may still read this entry.
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

    private void wakeReadersOf(String stream) {
        if (stream.isEmpty()) {
            return;
        }
        if (stream.startsWith(Fact.PERSONAL_PREFIX)) {
            wake(stream.substring(Fact.PERSONAL_PREFIX.length()));
        } else {
            waitingMembers(stream).forEach(this::wake);
        }
    }

    /** Wakes the members of a room but one. */
    void wakeOthersIn(String room, String username) {
        waitingMembers(room).filter(member -> !member.equals(username)).forEach(this::wake);
    }

    /** Wakes the members of these rooms, each as soon as presence alone may wake that poll. */
    void wakeForPresence(Set<String> touched, long nowMillis) {
        touched.stream()
                .flatMap(this::waitingMembers)
                .distinct()
                .flatMap(username -> byUser.getOrDefault(username, Set.of()).stream())
                .forEach(waiter -> {
                    if (waiter.quietUntil() <= nowMillis) {
                        waiter.wake();
                    } else {
                        wakeAfter(Duration.ofMillis(waiter.quietUntil() - nowMillis), waiter);
                    }
                });
    }

    /** The members of the room who may be waiting. Costs the smaller of the number of members and that of waiting users. */
    private Stream<String> waitingMembers(String room) {
        Set<String> members = rooms.members(room).keySet();
        return rooms.memberCount(room) <= byUser.size()
                ? members.stream().filter(byUser::containsKey)
                : byUser.keySet().stream().filter(members::contains);
    }

    private void wake(String username) {
        byUser.getOrDefault(username, Set.of()).forEach(Waiter::wake);
    }
}
