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
 * The active transfers of files and responses, which need no thread each. Aborts those that are read too slowly. When a
 * resource is scarce, aborts the slowest transfers of the network that uses most of it: clients that keep reading are
 * unaffected by many that do not. Thread-safe.
 */
public final class OutgoingTransfers implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(OutgoingTransfers.class.getName());
    private static final long SWEEP_MILLIS = 1_000;
    private static final long REPORT_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** A client that has read nothing for this long may be aborted in favour of others that wait. */
    private static final Duration MIN_STALL_WHEN_SCARCE = Duration.ofSeconds(2);

    private final TransferPolicy.Pace pace;
    private final LongSupplier nanoTime;
    private final ScheduledThreadPoolExecutor sweeper;
    private final FailureLog failures = new FailureLog(LOGGER, "Slow transfers could not be aborted");
    private final Set<OutgoingTransfer> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong brokenOff = new AtomicLong();

    /** Used by the sweeper only, and so is {@code reported}. */
    private long reportedNanos;

    private long reported;

    /** @param threads starts the thread that detects slow transfers */
    public OutgoingTransfers(TransferPolicy.Pace pace, ThreadFactory threads) {
        this(pace, threads, System::nanoTime);
        Future<?> unused =
                sweeper.scheduleWithFixedDelay(this::sweepSafely, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Without a thread: {@link #sweep} has to be called. */
    OutgoingTransfers(TransferPolicy.Pace pace, ThreadFactory threads, LongSupplier nanoTime) {
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.sweeper = new ScheduledThreadPoolExecutor(1, threads);
        this.reportedNanos = nanoTime.getAsLong() - REPORT_NANOS;
    }

    /** The number of active transfers. */
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
        OutgoingTransfer sending = new OutgoingTransfer(transfer, async, out, pace, nanoTime, ended -> {
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
     * Aborts slow transfers until this much of a scarce resource is free: first those of the networks that use most of
     * it, and of these the slowest. Clients that still read now and then are spared.
     *
     * @param weight as {@link Transfer#weight} counts it
     * @return whether anything was aborted
     */
    synchronized boolean makeRoom(Transfer.Kind kind, long weight) {
        long free = 0;
        while (free < weight) {
            Optional<OutgoingTransfer> next = slowestOfTheHeaviest(kind);
            if (next.isEmpty()) {
                break;
            }
            breakOff(next.get());
            free += Math.max(1, next.get().transfer().weight());
        }
        return free > 0;
    }

    private Optional<OutgoingTransfer> slowestOfTheHeaviest(Transfer.Kind kind) {
        record Slow(OutgoingTransfer sending, long ofNetwork, Duration left) {}
        List<OutgoingTransfer> all = open.stream()
                .filter(sending -> sending.transfer().kind() == kind)
                .toList();
        Map<Network, Long> held = all.stream()
                .collect(Collectors.groupingBy(
                        sending -> sending.transfer().network(),
                        Collectors.summingLong(sending -> sending.transfer().weight())));
        Duration most = pace.grace().minus(MIN_STALL_WHEN_SCARCE);
        return all.stream()
                .map(sending ->
                        new Slow(sending, held.getOrDefault(sending.transfer().network(), 0L), sending.graceLeft()))
                .filter(slow -> slow.left().compareTo(most) <= 0)
                .max(Comparator.comparingLong(Slow::ofNetwork)
                        .thenComparing(Comparator.comparing(Slow::left).reversed()))
                .map(Slow::sending);
    }

    private void breakOff(OutgoingTransfer sending) {
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
