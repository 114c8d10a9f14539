package org.chatrpc.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.chatrpc.log.Bounds;
import org.chatrpc.log.LogStore;
import org.chatrpc.log.MessageLog;
import org.chatrpc.model.LogEntry;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.Sight;

/**
 * Everything that happens, for one reader: what the person may see after a cursor, in order, each entry once.
 *
 * <p>A poll with nothing to tell touches memory only. A poll with a cursor older than memory reads the database; one older
 * than the database keeps is refused. Thread-safe.
 */
public final class Feed {
    private final MessageLog log;
    private final LogStore store;
    private final RoomDirectory rooms;
    private final WaitingRoom waiting;
    private final FeedPolicy policy;
    private final PollPace pace;

    public Feed(MessageLog log, LogStore store, RoomDirectory rooms, WaitingRoom waiting, FeedPolicy policy) {
        this.log = log;
        this.store = store;
        this.rooms = rooms;
        this.waiting = waiting;
        this.policy = policy;
        this.pace = new PollPace(policy.pollEvery(), policy.pollsPerSecond(), System::nanoTime);
    }

    /** The cursor of now: take it before looking at any state, and the feed from it on tells all that comes after. */
    public String now() {
        return new Cursor(log.bounds().logId(), rooms.applied()).toString();
    }

    /**
     * The events after the cursor.
     *
     * @param cursor from the last page; without one, no events and the cursor of now
     * @param wait how long to wait for an event if there is none; zero for not at all
     */
    public FeedPage read(
            String username, String sessionId, Optional<String> cursor, Duration wait, OptionalInt maxEvents) {
        int max = (int) Require.between("maxEvents", maxEvents.orElse(policy.defaultEvents()), 1, policy.maxEvents());
        Require.between("waitSeconds", wait.toSeconds(), 0, Integer.MAX_VALUE);
        if (cursor.isEmpty()) {
            return new FeedPage(List.of(), now(), false, wait.isZero() ? pace.next() : Duration.ZERO, Duration.ZERO);
        }
        Cursor from = Cursor.parse(cursor.get());
        Look look = look(username, from, max);
        boolean mayWait = !wait.isZero();
        if (look.entries().isEmpty() && mayWait && waiting.enter()) {
            try {
                return await(username, sessionId, look.reached(), max, wait);
            } finally {
                waiting.leave();
            }
        }
        boolean comeAtOnce = look.more() || (mayWait && !look.entries().isEmpty());
        return look.page(comeAtOnce ? Duration.ZERO : pace.next(), Duration.ZERO);
    }

    private FeedPage await(String username, String sessionId, Cursor from, int max, Duration wait) {
        Duration longest = wait.compareTo(policy.maxWait()) < 0 ? wait : policy.maxWait();
        long began = System.nanoTime();
        long deadline = began + longest.toNanos();
        Cursor reached = from;
        while (true) {
            Waiter waiter = waiting.putUp(username, sessionId);
            try {
                Look look = look(username, reached, max);
                if (look.entries().isEmpty() && waiter.await(deadline - System.nanoTime())) {
                    fill();
                    look = look(username, look.reached(), max);
                    if (look.entries().isEmpty()) {
                        reached = look.reached();
                        continue;
                    }
                }
                Duration held = Duration.ofNanos(System.nanoTime() - began);
                return look.page(waiter.isDismissed() ? pace.next() : Duration.ZERO, held);
            } finally {
                waiting.takeDown(waiter);
            }
        }
    }

    /** Among many readers one answer with two messages costs far less than two answers. */
    private void fill() {
        if (waiting.occupied() >= policy.crowd()) {
            LockSupport.parkNanos(policy.fillFor().toNanos());
        }
    }

    private record Look(List<LogEntry> entries, Cursor reached, boolean more) {
        FeedPage page(Duration pollAfter, Duration held) {
            return new FeedPage(entries, reached.toString(), more, pollAfter, held);
        }
    }

    private Look look(String username, Cursor from, int max) {
        Sight sight = rooms.sightOf(username);
        Bounds bounds = log.bounds();
        requireKnown(from, bounds);
        long upTo = Math.min(sight.upTo(), bounds.head());
        if (from.seq() >= upTo) {
            return new Look(List.of(), from, false);
        }
        List<LogEntry> entries =
                log.read(sight.spans(), from.seq(), upTo, max).orElseGet(() -> readDisk(username, from, upTo, max));
        boolean full = entries.size() == max;
        long reached = full ? entries.get(max - 1).seq() : upTo;
        return new Look(entries, new Cursor(from.logId(), reached), reached < upTo);
    }

    /** What is forgotten while this reads, by any node, is noticed afterwards: the promise moves before the deed. */
    private List<LogEntry> readDisk(String username, Cursor from, long upTo, int max) {
        List<LogEntry> entries = store.readFeed(username, from.seq(), upTo, max);
        LogStore.Kept kept = store.kept();
        log.forgotten(kept);
        Bounds bounds = log.bounds();
        // On disk it may be another log already, which memory will learn of in a moment.
        requireKnown(from, new Bounds(kept.logId(), bounds.firstSeq(), bounds.floor(), bounds.head()));
        return entries;
    }

    private void requireKnown(Cursor cursor, Bounds bounds) {
        boolean otherLog = !cursor.logId().equals(bounds.logId());
        boolean forgotten = cursor.seq() < bounds.firstSeq() - 1;
        if (otherLog || forgotten || (cursor.seq() > bounds.head() && !isOnDisk(cursor.seq()))) {
            throw ChatException.in(
                    "cursor",
                    Problem.CURSOR_EXPIRED,
                    "The server no longer has all that followed this cursor. Start again from ListRooms and GetHistory.");
        }
    }

    /** Another node may be ahead of this one; but a log that went back, to a backup say, has lost what was there. */
    private boolean isOnDisk(long seq) {
        return !store.readAfter(seq - 1, 1).isEmpty();
    }
}
