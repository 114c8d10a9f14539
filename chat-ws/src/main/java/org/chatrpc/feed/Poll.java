package org.chatrpc.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.limit.Slots;
import org.jspecify.annotations.Nullable;

/**
 * A call that reads events and may wait for them without occupying a thread: call {@link #answer}; if it returns
 * nothing, {@link #park} the poll and call it again when the poll is resumed; finally close it. Used by one thread at a
 * time.
 */
public final class Poll implements AutoCloseable {
    private final String username;
    private final String sessionId;
    private final Duration wait;
    private final FeedSlice source;
    private final WaitingRoom waiting;
    private final PollBackpressure pace;

    private final AtomicBoolean closed = new AtomicBoolean();

    private Cursor reached;
    /** The position in the ephemeral events before this poll. */
    private final EphemeralPosition delivered;

    /** Null until the poll waits, and so are {@code place} and {@code deadlineAlarm}. */
    private @Nullable Waiter waiter;

    private Slots.@Nullable Slot place;

    private @Nullable Future<?> deadlineAlarm;
    /** When the poll started to wait, in {@link System#nanoTime}. */
    private long began;

    /**
     * @param wait how long the poll may wait; zero if it may not
     */
    Poll(
            String username,
            String sessionId,
            Cursor from,
            Duration wait,
            FeedSlice source,
            WaitingRoom waiting,
            PollBackpressure pace) {
        this.username = username;
        this.sessionId = sessionId;
        this.reached = from;
        this.wait = wait;
        this.source = source;
        this.delivered = source.startOf(from);
        this.waiting = waiting;
        this.pace = pace;
    }

    /**
     * The response, or empty if the poll has to wait. Reads only memory, unless the reader lags so far behind that its
     * entries are on disk.
     *
     * @throws org.chatrpc.problem.ChatException CURSOR_EXPIRED, OVERLOADED if there is no memory for the response, or
     *     UNAVAILABLE if memory may be out of date
     */
    public Optional<FeedPage> answer() {
        return attempt(false).page();
    }

    /**
     * The outcome for a thread that must not wait.
     *
     * @param later whether {@link #answer} has to be called on a thread that may wait, for example for the disk
     * @param page the response; empty if the poll has to wait, or if it is {@code later}
     */
    public record Attempt(boolean later, Optional<FeedPage> page) {
        private static final Attempt LATER = new Attempt(true, Optional.empty());

        private static Attempt of(FeedPage page) {
            return new Attempt(false, Optional.of(page));
        }
    }

    /** Like {@link #answer}, but never waits for a lock, memory or the disk: produces only responses without events. */
    public Attempt attempt() {
        return attempt(true);
    }

    private Attempt attempt(boolean withoutWaiting) {
        if (waiter != null) {
            waiter.rearm();
        }
        if (withoutWaiting && !source.isCurrent(reached)) {
            return Attempt.LATER;
        }
        FeedReader.Found found =
                withoutWaiting ? new FeedReader.Found(List.of(), reached, false, 0) : source.read(reached);
        reached = found.reached();
        EphemeralEvents.Found ephemeral = source.ephemeral(delivered, found);
        if (withoutWaiting && !ephemeral.events().isEmpty()) {
            return Attempt.LATER; // It would need memory.
        }
        if (!found.entries().isEmpty() || ephemeral.due()) {
            return Attempt.of(
                    page(found, ephemeral, found.hasMore() || mayWait() ? Duration.ZERO : pace.next(username)));
        }
        if (waiter == null) {
            Optional<Slots.Slot> free =
                    mayWait() && !closed.get() ? waiting.enter(source.share().network()) : Optional.empty();
            if (free.isEmpty()) {
                return Attempt.of(page(found, ephemeral, pace.next(username)));
            }
            startWaiting(free.get());
            // Commits before the registration have not signalled this poll.
            return attempt(withoutWaiting);
        }
        if (waiter.isCancelled()) {
            return Attempt.of(page(found, ephemeral, pace.next(username)));
        }
        if (waiter.isExpired() || waited().compareTo(wait) >= 0) {
            return Attempt.of(page(found, ephemeral, Duration.ZERO));
        }
        if (!ephemeral.events().isEmpty()) {
            waiting.wakeAfter(source.untilDue(delivered), waiter);
        }
        return new Attempt(false, Optional.empty());
    }

    private boolean mayWait() {
        return !wait.isZero();
    }

    private void startWaiting(Slots.Slot taken) {
        place = taken;
        began = System.nanoTime();
        waiter = waiting.register(username, sessionId, delivered.quietUntil());
        deadlineAlarm = waiting.expireAfter(wait, waiter);
    }

    private Duration waited() {
        return waiter == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - began);
    }

    private FeedPage page(FeedReader.Found found, EphemeralEvents.Found ephemeral, Duration pollAfter) {
        source.reserve(found, ephemeral);
        return new FeedPage(
                found.entries(),
                ephemeral.events(),
                reached.with(ephemeral.reached()).toString(),
                found.hasMore(),
                pollAfter,
                waited());
    }

    /**
     * Runs {@code resume} once, as soon as {@link #answer} may return a response; possibly at once, on the calling
     * thread. To be called after {@code answer} returned empty. {@code resume} must not block.
     */
    public void park(Runnable resume) {
        park(Duration.ZERO, resume);
    }

    /**
     * Like {@link #park(Runnable)}, but on another thread, and only after a while, unless the server is stopping.
     *
     * @param atLeast how long the poll stays parked, whatever happens
     */
    public void park(Duration atLeast, Runnable resume) {
        long since = System.nanoTime();
        Waiter parked = requireNonNull(waiter);
        parked.park(() -> {
            Duration left = atLeast.minusNanos(System.nanoTime() - since);
            if (parked.isExpired() && left.compareTo(Duration.ZERO) <= 0) {
                resume.run(); // On the scheduler's thread already.
            } else {
                waiting.resume(left, resume);
            }
        });
    }

    /** A response without events, for a poll that cannot wait any longer. Reads nothing. */
    public FeedPage giveUp() {
        return FeedPage.nothing(reached.with(delivered), pace.next(username), waited());
    }

    /** Whether the server is stopping, so that nothing more will be committed. */
    public boolean isServerStopping() {
        return waiting.isClosed();
    }

    /** Unregisters the poll. May be called more than once, and by any thread. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            if (waiter != null) {
                waiting.unregister(waiter);
            }
            if (place != null) {
                place.close();
            }
            if (deadlineAlarm != null) {
                deadlineAlarm.cancel(false);
            }
        }
    }
}
