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

    /** The cursor of now: take it before looking at any state, and the feed from it on tells all that comes after. */
    public String now() {
        return new Cursor(log.bounds().logId(), rooms.applied()).toString();
    }

    /**
     * The events after the cursor; large ones make the answer shorter than asked for.
     *
     * @param cursor from the last page; without one, no events and the cursor of now
     * @param wait how long to wait for an event if there is none; zero for not at all
     * @param share reserves the memory that the answer takes
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
        boolean comeAtOnce = result.more() || (mayWait && !result.entries().isEmpty());
        return result.page(comeAtOnce ? Duration.ZERO : pace.next(), Duration.ZERO);
    }

    /** Reads, and waits as long as there is nothing to tell, until the time is over or the poll is cancelled. */
    private FeedPage await(Reader reader, Cursor from, Duration wait) {
        Duration longest = wait.compareTo(policy.maxWait()) < 0 ? wait : policy.maxWait();
        long began = System.nanoTime();
        long deadline = began + longest.toNanos();
        Waiter waiter = waiting.register(reader.username(), reader.sessionId());
        try {
            ReadResult result = reader.read(from);
            while (result.entries().isEmpty() && waiter.await(deadline - System.nanoTime())) {
                fill();
                result = reader.read(result.reached());
            }
            Duration held = Duration.ofNanos(System.nanoTime() - began);
            return result.page(waiter.isCancelled() ? pace.next() : Duration.ZERO, held);
        } finally {
            waiting.unregister(waiter);
        }
    }

    /** Among many readers one answer with two messages costs far less than two answers. */
    private void fill() {
        if (waiting.occupied() >= policy.crowd()) {
            LockSupport.parkNanos(policy.fillFor().toNanos());
        }
    }

    private record ReadResult(List<LogEntry> entries, Cursor reached, boolean more) {
        FeedPage page(Duration pollAfter, Duration held) {
            return new FeedPage(entries, reached.toString(), more, pollAfter, held);
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
            requireKnown(from, bounds);
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
         * What is deleted while this reads, by any node, is noticed afterwards: {@code firstSeq} moves before entries are
         * deleted.
         */
        private Slice<LogEntry> readDisk(Cursor from, long upTo) {
            share.reservePage();
            Slice<LogEntry> found = store.readFeed(username, from.seq(), upTo, limit);
            LogStore.Kept kept = store.kept();
            log.forgotten(kept);
            Bounds bounds = log.bounds();
            // On disk it may be another log already, which memory will learn of in a moment.
            requireKnown(from, new Bounds(kept.logId(), bounds.firstSeq(), bounds.floor(), bounds.head()));
            return found;
        }

        /** Entries in memory are there anyway, but the answer made of them takes as much again and more. */
        private void reserve(Slice<LogEntry> found) {
            long bytes = found.items().stream().mapToLong(LogEntry::bytes).sum();
            share.reserve(bytes);
            share.shrinkTo(bytes);
        }
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
