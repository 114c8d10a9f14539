package org.chatrpc.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.problem.Require;

/**
 * The feed of events for one reader: all log entries after a cursor that the reader may see, in order, each exactly
 * once; and the ephemeral events.
 *
 * <p>A poll that finds nothing accesses only memory. If the cursor is older than the entries in memory, the poll reads
 * the database; if it is older than the entries in the database, the poll is refused. Entries in memory are withheld
 * once memory has not been compared with the database for a while, because their messages may have been edited or
 * deleted on another node. Thread-safe.
 */
public final class Feed {
    private final FeedReader reader;
    private final EphemeralEvents ephemeral;
    private final WaitingRoom waiting;
    private final Supplier<FeedPolicy> policy;
    private final ResponseBudget answers;
    private final PollBackpressure pace;

    public Feed(
            FeedReader reader,
            EphemeralEvents ephemeral,
            WaitingRoom waiting,
            Supplier<FeedPolicy> policy,
            ResponseBudget answers) {
        this.reader = reader;
        this.ephemeral = ephemeral;
        this.waiting = waiting;
        this.policy = policy;
        this.answers = answers;
        this.pace = new PollBackpressure(
                () -> policy.get().pollEvery(), () -> policy.get().pollsPerSecond(), System::nanoTime);
    }

    /**
     * The current cursor. Take it before reading any other state: the feed from here on contains every later change.
     */
    public String now() {
        return start().toString();
    }

    private Cursor start() {
        EphemeralPosition position = ephemeral.now();
        return reader.now().with(position);
    }

    /**
     * The events after the cursor that are available now; fewer than requested if they are large. Never waits.
     *
     * @param cursor from the previous page; without one, returns no events and the current cursor
     * @param wait how long the caller is willing to wait; without a cursor, such a caller is asked to poll again at
     *     once
     * @param share reserves the memory for the response
     */
    public FeedPage read(
            String username,
            String sessionId,
            Optional<String> cursor,
            Duration wait,
            OptionalInt maxEvents,
            ResponseBudget.Share share) {
        ReadLimit limit = limit(maxEvents);
        requireWait(wait);
        if (cursor.isEmpty()) {
            return FeedPage.nothing(start(), wait.isZero() ? pace.next(username) : Duration.ZERO, Duration.ZERO);
        }
        try (Poll poll = poll(username, sessionId, cursor.get(), Duration.ZERO, limit, share)) {
            return poll.answer().orElseThrow();
        }
    }

    /**
     * A poll for the events after the cursor, which may wait for one.
     *
     * @param wait how long the poll may wait, reduced to what this server allows
     * @param share reserves the memory for the response
     * @throws org.chatrpc.problem.ChatException INVALID_VALUE
     */
    public Poll poll(
            String username,
            String sessionId,
            String cursor,
            Duration wait,
            OptionalInt maxEvents,
            ResponseBudget.Share share) {
        requireWait(wait);
        Duration most = policy.get().maxWait();
        Duration longest = wait.compareTo(most) < 0 ? wait : most;
        return poll(username, sessionId, cursor, longest, limit(maxEvents), share);
    }

    private static void requireWait(Duration wait) {
        Require.between("waitSeconds", wait.toSeconds(), 0, Integer.MAX_VALUE);
    }

    private ReadLimit limit(OptionalInt maxEvents) {
        FeedPolicy now = policy.get();
        return answers.limit(Require.atMost("maxEvents", maxEvents, now.defaultEvents(), now.maxEvents()));
    }

    private Poll poll(
            String username,
            String sessionId,
            String cursor,
            Duration wait,
            ReadLimit limit,
            ResponseBudget.Share share) {
        return new Poll(
                username,
                sessionId,
                Cursor.parse(cursor),
                wait,
                new FeedSlice(reader, ephemeral, username, limit, share),
                waiting,
                pace);
    }
}
