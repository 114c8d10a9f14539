package org.chatrpc.http.transfer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.chatrpc.limit.FailureLog;
import org.chatrpc.limit.Network;

/**
 * The files and answers that are being sent without a thread each. Ends those that are read too slowly; and where something is
 * scarce, the slowest ones of the network that has most of it: whoever reads is served, even beside many who do not. Thread-safe.
 */
public final class Sendings implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Sendings.class.getName());
    private static final long SWEEP_MILLIS = 1_000;
    private static final long REPORT_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** Whoever has read nothing for so long does not read well enough to keep others waiting. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TransferPolicy.Pace pace;
    private final LongSupplier nanoTime;
    private final ScheduledThreadPoolExecutor sweeper;
    private final FailureLog failures = new FailureLog(LOGGER, "Slow transfers could not be aborted");
    private final Set<Sending> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong brokenOff = new AtomicLong();

    /** Used by the sweeper only, and so is {@code reported}. */
    private long reportedNanos;

    private long reported;

    /** @param threads starts the thread that looks for what is read too slowly */
    public Sendings(TransferPolicy.Pace pace, ThreadFactory threads) {
        this(pace, threads, System::nanoTime);
        Future<?> unused =
                sweeper.scheduleWithFixedDelay(this::sweepSafely, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Without a thread: {@link #sweep} has to be called. */
    Sendings(TransferPolicy.Pace pace, ThreadFactory threads, LongSupplier nanoTime) {
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.sweeper = new ScheduledThreadPoolExecutor(1, threads);
        this.reportedNanos = nanoTime.getAsLong() - REPORT_NANOS;
    }

    /** The number of files and answers that are being sent now. */
    public int count() {
        return open.size();
    }

    /** How many have been broken off since the start. */
    public long brokenOff() {
        return brokenOff.get();
    }

    /**
     * Sends the content as the body of the response, whose headers are set, after this method has returned.
     *
     * @param atEnd run once, by any thread, when everything was sent or could not be; also if this method throws
     */
    void start(Transfer transfer, HttpServletRequest request, HttpServletResponse response, Runnable atEnd)
            throws IOException {
        ServletOutputStream out;
        AsyncContext async;
        try {
            out = response.getOutputStream();
            async = request.startAsync();
        } catch (IOException | RuntimeException | Error e) {
            atEnd.run();
            transfer.content().close();
            throw e;
        }
        Sending sending = new Sending(transfer, async, out, pace, nanoTime, ended -> {
            open.remove(ended);
            atEnd.run();
        });
        open.add(sending);
        try {
            async.setTimeout(transfer.limit().toMillis());
            async.addListener(sending);
            out.setWriteListener(sending);
        } catch (RuntimeException | Error e) {
            sending.end();
            throw e;
        }
    }

    /**
     * Ends what is read too slowly, of the networks that hold most and the slowest first, until this much of what is scarce is
     * free. Whoever reads something every now and then is left alone.
     *
     * @param weight as {@link Transfer#weight} counts it
     * @return whether anything was ended
     */
    synchronized boolean makeRoom(Transfer.Kind kind, long weight) {
        long free = 0;
        while (free < weight) {
            Optional<Sending> next = slowestOfTheHeaviest(kind);
            if (next.isEmpty()) {
                break;
            }
            breakOff(next.get());
            free += Math.max(1, next.get().transfer().weight());
        }
        return free > 0;
    }

    private Optional<Sending> slowestOfTheHeaviest(Transfer.Kind kind) {
        record Slow(Sending sending, long ofNetwork, Duration left) {}
        List<Sending> all = open.stream()
                .filter(sending -> sending.transfer().kind() == kind)
                .toList();
        Map<Network, Long> held = all.stream()
                .collect(Collectors.groupingBy(
                        sending -> sending.transfer().network(),
                        Collectors.summingLong(sending -> sending.transfer().weight())));
        Duration most = pace.grace().minus(PATIENCE);
        return all.stream()
                .map(sending ->
                        new Slow(sending, held.getOrDefault(sending.transfer().network(), 0L), sending.graceLeft()))
                .filter(slow -> slow.left().compareTo(most) <= 0)
                .max(Comparator.comparingLong(Slow::ofNetwork)
                        .thenComparing(Comparator.comparing(Slow::left).reversed()))
                .map(Slow::sending);
    }

    private void breakOff(Sending sending) {
        brokenOff.incrementAndGet();
        try {
            sending.breakOff();
        } catch (RuntimeException | Error e) {
            failures.log(e);
        } finally {
            open.remove(sending);
        }
    }

    private void sweepSafely() {
        try {
            sweep();
        } catch (RuntimeException | Error e) { // Otherwise the executor would never call it again.
            failures.log(e);
        }
    }

    /** Ends those that have used up their grace. */
    void sweep() {
        open.stream().filter(sending -> sending.graceLeft().isNegative()).forEach(this::breakOff);
        long now = nanoTime.getAsLong();
        long all = brokenOff.get();
        if (all > reported && now - reportedNanos >= REPORT_NANOS) {
            LOGGER.log(
                    Level.INFO,
                    "Aborted {0} files and responses that clients read too slowly",
                    Long.toString(all - reported));
            reported = all;
            reportedNanos = now;
        }
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}
