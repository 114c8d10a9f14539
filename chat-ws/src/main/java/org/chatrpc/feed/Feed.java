package org.chatrpc.feed;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.chatrpc.limit.AnswerBudget;
import org.chatrpc.log.Bounds;
import org.chatrpc.log.LogStore;
import org.chatrpc.log.MessageLog;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.ReadScope;
import org.chatrpc.room.RoomDirectory;

/**
 * The feed of events for one reader: all log entries after a cursor that the reader may see, in order, each exactly
 * once.
 *
 * <p>A poll that finds nothing accesses only memory. If the cursor is older than the entries in memory, the poll reads
 * the database; if it is older than the entries in the database, the poll is refused. Thread-safe.
 */
public final class Feed {
    private final MessageLog log;
    private final LogStore store;
    private final RoomDirectory rooms;
    private final WaitingRoom waiting;
    private final FeedPolicy policy;
    private final AnswerBudget answers;
    private final PollPace pace;

    public Feed(
            MessageLog log,
            LogStore store,
            RoomDirectory rooms,
            WaitingRoom waiting,
            FeedPolicy policy,
            AnswerBudget answers) {
        this.log = log;
        this.store = store;
        this.rooms = rooms;
        this.waiting = waiting;
        this.policy = policy;
        this.answers = answers;
        this.pace = new PollPace(policy.pollEvery(), policy.pollsPerSecond(), System::nanoTime);
    }

    /**
     * The current cursor. Take it before reading any other state: the feed from here on contains every later change.
     */
    public String now() {
        return new Cursor(log.bounds().logId(), rooms.applied()).toString();
    }

    /**
     * The events after the cursor; fewer than requested if they are large.
     *
     * @param cursor from the previous page; without one, returns no events and the current cursor
     * @param wait how long to wait for an event if there is none; zero to return at once
     * @param share reserves the memory for the response
     */
    public FeedPage read(
            String username,
            String sessionId,
            Optional<String> cursor,
            Duration wait,
            OptionalInt maxEvents,
            AnswerBudget.Share share) {
        int max = (int) Require.between("maxEvents", maxEvents.orElse(policy.defaultEvents()), 1, policy.maxEvents());
        Require.between("waitSeconds", wait.toSeconds(), 0, Integer.MAX_VALUE);
        if (cursor.isEmpty()) {
            return new FeedPage(List.of(), now(), false, wait.isZero() ? pace.next() : Duration.ZERO, Duration.ZERO);
        }
        Reader reader = new Reader(username, sessionId, answers.limit(max), share);
        ReadResult result = reader.read(Cursor.parse(cursor.get()));
        boolean mayWait = !wait.isZero();
        if (result.entries().isEmpty() && mayWait && waiting.enter()) {
            try {
                return await(reader, result.reached(), wait);
            } finally {
                waiting.leave();
            }
        }
        boolean pollAtOnce = result.hasMore() || (mayWait && !result.entries().isEmpty());
        return result.page(pollAtOnce ? Duration.ZERO : pace.next(), Duration.ZERO);
    }

    /** Waits until there is something to return, the time is up, or the poll is cancelled. */
    private FeedPage await(Reader reader, Cursor from, Duration wait) {
        Duration maxWait = wait.compareTo(policy.maxWait()) < 0 ? wait : policy.maxWait();
        long start = System.nanoTime();
        long deadline = start + maxWait.toNanos();
        Waiter waiter = waiting.register(reader.username(), reader.sessionId());
        try {
            ReadResult result = reader.read(from);
            while (result.entries().isEmpty() && waiter.await(deadline - System.nanoTime())) {
                batchEvents();
                result = reader.read(result.reached());
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            return result.page(waiter.isCancelled() ? pace.next() : Duration.ZERO, waited);
        } finally {
            waiting.unregister(waiter);
        }
    }

    /** With many readers, one response with two events costs far less than two responses. */
    private void batchEvents() {
        if (waiting.occupied() >= policy.crowd()) {
            LockSupport.parkNanos(policy.fillDelay().toNanos());
        }
    }

    private record ReadResult(List<LogEntry> entries, Cursor reached, boolean hasMore) {
        FeedPage page(Duration pollAfter, Duration waited) {
            return new FeedPage(entries, reached.toString(), hasMore, pollAfter, waited);
        }
    }

    /** One poll's view of the log. */
    private final class Reader {
        private final String username;
        private final String sessionId;
        private final ReadLimit limit;
        private final AnswerBudget.Share share;

        Reader(String username, String sessionId, ReadLimit limit, AnswerBudget.Share share) {
            this.username = username;
            this.sessionId = sessionId;
            this.limit = limit;
            this.share = share;
        }

        String username() {
            return username;
        }

        String sessionId() {
            return sessionId;
        }

        ReadResult read(Cursor from) {
            ReadScope scope = rooms.readScopeOf(username);
            Bounds bounds = log.bounds();
            requireValid(from, bounds);
            long upTo = Math.min(scope.upTo(), bounds.head());
            if (from.seq() >= upTo) {
                return new ReadResult(List.of(), from, false);
            }
            Slice<LogEntry> found =
                    log.read(scope.spans(), from.seq(), upTo, limit).orElseGet(() -> readDisk(from, upTo));
            reserve(found);
            long reached = found.hasMore()
                    ? found.items().get(found.items().size() - 1).seq()
                    : upTo;
            return new ReadResult(found.items(), new Cursor(from.logId(), reached), found.hasMore());
        }

        /**
         * The order of the two reads matters: {@code firstSeq} advances before entries are deleted, so a deletion by
         * any node during the first read is noticed afterwards.
         */
        private Slice<LogEntry> readDisk(Cursor from, long upTo) {
            share.reservePage();
            Slice<LogEntry> found = store.readFeed(username, from.seq(), upTo, limit);
            LogStore.Retained retained = store.retained();
            log.pruned(retained);
            Bounds bounds = log.bounds();
            // The database may already contain another log, of which memory will learn shortly.
            requireValid(from, new Bounds(retained.logId(), bounds.firstSeq(), bounds.floor(), bounds.head()));
            return found;
        }

        /**
         * The entries themselves are in memory anyway; this reserves memory for the response built from them, which
         * takes at least as much.
         */
        private void reserve(Slice<LogEntry> found) {
            long bytes = found.items().stream().mapToLong(LogEntry::bytes).sum();
            share.reserve(bytes);
            share.shrinkTo(bytes);
        }
    }

    private void requireValid(Cursor cursor, Bounds bounds) {
        boolean otherLog = !cursor.logId().equals(bounds.logId());
        boolean pruned = cursor.seq() < bounds.firstSeq() - 1;
        if (otherLog || pruned || (cursor.seq() > bounds.head() && !isOnDisk(cursor.seq()))) {
            throw ChatException.in(
                    "cursor",
                    Problem.CURSOR_EXPIRED,
                    "The server no longer has all events after this cursor. Start over with ListRooms and GetHistory.");
        }
    }

    /**
     * Checks whether another node is ahead of this one. If not, the log went back, for instance to a backup, and the
     * entries are lost.
     */
    private boolean isOnDisk(long seq) {
        return !store.readAfter(seq - 1, 1).isEmpty();
    }
}
