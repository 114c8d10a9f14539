package org.chatrpc.audit;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.chatrpc.audit.sink.AuditSink;
import org.chatrpc.log.store.AuditStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.audit.AuditEntry;

/**
 * Takes care of the audit log, on a thread of its own: writes new entries to the targets outside, records the sums of refusals, and
 * deletes entries that are too old. It sleeps until this node adds an entry or one of these is due.
 *
 * <p>An entry that a node has written but not sent, because it died, is sent by the node that adds the next one, or by the next
 * that starts. Thread-safe.
 */
public final class AuditKeeper implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(AuditKeeper.class.getName());
    private static final Duration PRUNE_EVERY = Duration.ofHours(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration MAX_CLOSE_WAIT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;
    /** So few that no commit has to wait long. */
    private static final int PRUNED_AT_ONCE = 1_000;

    private final AuditStore store;
    private final Refusals refusals;
    private final AuditPolicy policy;
    private final List<AuditSink> sinks;
    private final Thread thread;
    private final Semaphore news = new Semaphore(0);
    /** The last failure of each target, to log each once. Confined to the thread. */
    private final Map<String, String> failures = new HashMap<>();

    private volatile boolean closing;
    /** When old entries are deleted next, by {@link System#nanoTime}. Confined to the thread. */
    private long nextPruning = System.nanoTime();

    public AuditKeeper(
            AuditStore store, Refusals refusals, AuditPolicy policy, List<AuditSink> sinks, ThreadFactory threads) {
        this.store = store;
        this.refusals = refusals;
        this.policy = policy;
        this.sinks = List.copyOf(sinks);
        this.thread = threads.newThread(this::run);
    }

    public void start() {
        store.onAppend(news::release);
        thread.start();
    }

    private void run() {
        while (!closing) {
            boolean done = work();
            try {
                boolean unused =
                        news.tryAcquire((done ? untilNextTask() : RETRY_AFTER).toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration untilNextTask() {
        return refusals.hasSums() ? policy.sumUpEvery() : PRUNE_EVERY;
    }

    /** Does what is due; returns whether all of it succeeded. */
    private boolean work() {
        boolean done = true;
        try {
            refusals.sumUpIfDue();
            prune();
        } catch (RuntimeException e) {
            done = false;
            report("audit log", e);
        }
        for (AuditSink sink : sinks) {
            done &= export(sink);
        }
        return done;
    }

    private void prune() {
        if (policy.keep().isZero() || System.nanoTime() - nextPruning < 0) {
            return;
        }
        while (!closing && store.prune(Instant.now().minus(policy.keep()), PRUNED_AT_ONCE) == PRUNED_AT_ONCE) {}
        nextPruning = System.nanoTime() + PRUNE_EVERY.toNanos();
    }

    private boolean export(AuditSink sink) {
        try {
            List<AuditEntry> entries = store.after(store.exported(sink.target()), AT_ONCE);
            while (!closing && !entries.isEmpty()) {
                sink.write(entries);
                long last = entries.get(entries.size() - 1).number();
                store.setExported(sink.target(), last);
                entries = entries.size() < AT_ONCE ? List.of() : store.after(last, AT_ONCE);
            }
            if (failures.remove(sink.target()) != null) {
                LOGGER.log(Level.INFO, "The audit log is written to {0} again.", sink.target());
            }
            return true;
        } catch (IOException | RuntimeException e) {
            report(sink.target(), e);
            return false;
        }
    }

    /** Once per reason, as attempts follow each other. That the database is not open is reported elsewhere. */
    private void report(String target, Exception failure) {
        String reason = String.valueOf(failure.getMessage());
        if (!(failure instanceof StoreUnavailableException) && !reason.equals(failures.put(target, reason))) {
            LOGGER.log(Level.WARNING, "The audit log cannot be written to {0}; retrying. {1}", target, reason);
            LOGGER.log(Level.DEBUG, "Stack trace of the failure above", failure);
        }
    }

    /** Ends the thread after what it is writing. Called before the journal is closed, for the sums. */
    @Override
    public void close() {
        closing = true;
        refusals.sumUp();
        news.release();
        try {
            thread.join(MAX_CLOSE_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sinks.forEach(AuditSink::close);
    }
}
