package org.chatrpc.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.chatrpc.audit.sink.AuditSink;
import org.chatrpc.log.store.AuditStore;

/**
 * Maintains the audit log: writes new entries to the external targets, records summaries of refusals, and deletes
 * entries that are too old. Each target has its own thread, and so has the rest, so that a stalled target delays
 * nothing else. The threads sleep until this node adds an entry or something is due.
 *
 * <p>An entry that a node stored but did not send before it crashed is sent by the node that adds the next entry, or by
 * the next node that starts. Thread-safe.
 */
public final class AuditMaintenance implements AutoCloseable {
    private static final Duration PRUNE_EVERY = Duration.ofHours(1);
    private static final Duration EXPORT_EVERY = Duration.ofHours(1);
    private static final Duration MAX_CLOSE_WAIT = Duration.ofSeconds(5);
    /** A small number, so that no commit has to wait long. */
    private static final int PRUNED_AT_ONCE = 1_000;

    private final AuditStore store;
    private final Refusals refusals;
    private final AuditPolicy policy;
    private final Clock trusted;
    private final List<AuditSink> sinks;
    private final List<AuditWorker> threads = new ArrayList<>();

    private volatile boolean closing;
    /** When old entries are deleted next, by {@link System#nanoTime}. Confined to the first thread. */
    private long nextPruning = System.nanoTime();

    /** @param trusted the clock by which entries are too old */
    public AuditMaintenance(
            AuditStore store,
            Refusals refusals,
            AuditPolicy policy,
            List<AuditSink> sinks,
            Clock trusted,
            ThreadFactory factory) {
        this.store = store;
        this.refusals = refusals;
        this.policy = policy;
        this.trusted = trusted;
        this.sinks = List.copyOf(sinks);
        threads.add(new AuditWorker("the database", this::keep, factory));
        for (AuditSink sink : sinks) {
            AuditExport export = new AuditExport(store, sink, () -> closing);
            AuditWorker.Work work = () -> {
                export.run();
                // Entries that another node added and did not send.
                return EXPORT_EVERY;
            };
            threads.add(new AuditWorker(sink.target(), work, factory));
        }
    }

    public void start() {
        store.onAppend(() -> threads.forEach(AuditWorker::wake));
        threads.forEach(AuditWorker::start);
    }

    private Duration keep() {
        refusals.flushSummaryIfDue();
        prune();
        return refusals.hasSums() ? policy.sumUpEvery() : PRUNE_EVERY;
    }

    private void prune() {
        if (policy.keep().isZero() || System.nanoTime() - nextPruning < 0) {
            return;
        }
        while (!closing && store.prune(trusted.instant().minus(policy.keep()), PRUNED_AT_ONCE) == PRUNED_AT_ONCE) {}
        nextPruning = System.nanoTime() + PRUNE_EVERY.toNanos();
    }

    /**
     * Ends the threads once their current writes are done. Must be called before the journal is closed, which takes the
     * last summaries.
     */
    @Override
    public void close() {
        closing = true;
        refusals.flushSummary();
        threads.forEach(AuditWorker::end);
        long start = System.nanoTime();
        try {
            for (AuditWorker thread : threads) {
                thread.join(MAX_CLOSE_WAIT.minusNanos(System.nanoTime() - start));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sinks.forEach(AuditSink::close);
    }
}
