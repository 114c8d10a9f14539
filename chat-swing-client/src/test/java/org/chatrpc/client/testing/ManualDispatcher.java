package org.chatrpc.client.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;

/**
 * A dispatcher without threads and without waiting: tests decide when calls run and when time advances. It also
 * serves as the clock.
 */
public final class ManualDispatcher extends Clock implements Dispatcher {

    private record Delayed(Instant due, Runnable action) {}

    private final Deque<Runnable> calls = new ArrayDeque<>();
    private final List<Delayed> delays = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    @Override
    public <T> Subscription call(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        boolean[] ended = {false};
        calls.add(() -> {
            if (ended[0]) {
                return;
            }
            T result;
            try {
                result = work.call();
            } catch (Exception e) {
                onFailure.accept(e);
                return;
            }
            onResult.accept(result);
        });
        return () -> ended[0] = true;
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        Delayed delayed = new Delayed(now.plus(delay), action);
        delays.add(delayed);
        return () -> delays.remove(delayed);
    }

    /** Runs the pending calls, but not those that they cause. */
    public void runCalls() {
        int waiting = calls.size();
        for (int i = 0; i < waiting; i++) {
            calls.remove().run();
        }
    }

    /** Runs pending calls and those that they cause, for a number of rounds, because polling never ends. */
    public void runRounds(int rounds) {
        for (int i = 0; i < rounds; i++) {
            runCalls();
        }
    }

    /** Advances time; due actions run in order, together with the calls that they cause. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        runUntilQuiet();
        while (true) {
            Optional<Delayed> next = delays.stream()
                    .filter(delayed -> !delayed.due().isAfter(end))
                    .min(Comparator.comparing(Delayed::due));
            if (next.isEmpty()) {
                break;
            }
            delays.remove(next.get());
            now = later(now, next.get().due());
            next.get().action().run();
            runUntilQuiet();
        }
        now = later(now, end);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Calls take no time: all pending ones, and those that they cause, run before time advances. */
    private void runUntilQuiet() {
        for (int i = 0; i < 10_000 && !calls.isEmpty(); i++) {
            runCalls();
        }
    }

    /** Lets a call take some time; nothing else happens meanwhile. */
    public void advance(Duration time) {
        now = now.plus(time);
    }

    /** The number of pending calls. */
    public int waitingCalls() {
        return calls.size();
    }

    /** The time until the next delayed action. */
    public Optional<Duration> nextDelay() {
        return delays.stream().map(Delayed::due).min(Comparator.naturalOrder()).map(due -> Duration.between(now, due));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
