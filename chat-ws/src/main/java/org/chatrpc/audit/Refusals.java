package org.chatrpc.audit;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.chatrpc.limit.Buckets;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Rate;
import org.chatrpc.log.Journal;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.problem.ChatException;

/**
 * Records refused calls in the audit log. Anyone can cause refusals, so the number per hour that get an entry each is
 * limited: in total, and for each network or user, so that one caller cannot hide the refusals of others. Anonymous
 * callers and users have separate limits. All others are counted, and each count is periodically recorded as one entry.
 * So the amount that callers can make the server write is bounded, and every refusal is counted unless the server
 * crashes before the next summary is written. Callers do not wait for the disk. Thread-safe.
 */
public final class Refusals {
    private static final int MAX_CALLERS = 10_000;
    /** There are few operations and codes; whatever exceeds this counts as one. */
    private static final int MAX_SUMS = 200;

    private static final Kind OTHERS = new Kind("", "VARIOUS", false);
    private static final String ALL = "";

    private final Journal journal;
    private final AuditPolicy policy;
    private final LongSupplier nanoTime;
    private final Buckets strangers;
    private final Buckets users;
    private final Buckets callers;

    @GuardedBy("this")
    private final Map<Kind, Long> sums = new LinkedHashMap<>();

    @GuardedBy("this")
    private long nextSum;

    /**
     * The refusals that are summarised in one entry.
     *
     * @param byStrangers whether the callers were not signed in
     */
    private record Kind(String operation, String code, boolean byStrangers) {}

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public Refusals(Journal journal, AuditPolicy policy, LongSupplier nanoTime) {
        this.journal = journal;
        this.policy = policy;
        this.nanoTime = nanoTime;
        this.strangers = new Buckets(perHour(policy.refusalsPerHour()), 1, nanoTime);
        this.users = new Buckets(perHour(policy.refusalsPerHour()), 1, nanoTime);
        this.callers = new Buckets(perHour(policy.refusalsPerCaller()), MAX_CALLERS, nanoTime);
        this.nextSum = nanoTime.getAsLong() + policy.sumUpEvery().toNanos();
    }

    private static Rate perHour(int count) {
        return new Rate(count, Duration.ofHours(1), count);
    }

    /** Records a refusal, or counts it. */
    public void add(Refusal refusal) {
        flushSummaryIfDue();
        Kind kind = new Kind(refusal.operation(), refusal.code(), refusal.isOfStranger());
        if (!admits(refusal)) {
            count(kind, 1);
            return;
        }
        AuditedAction act = AuditedAction.about(refusal.subject()).in(refusal.room());
        submit(
                List.of(new AuditRecord(
                        AuditKinds.REFUSED,
                        refusal.operation(),
                        refusal.code(),
                        refusal.actor(),
                        refusal.address(),
                        act,
                        1)),
                Map.of(kind, 1L));
    }

    private boolean admits(Refusal refusal) {
        String caller = refusal.isOfStranger() ? Network.of(refusal.address()).toString() : "@" + refusal.actor();
        Buckets total = refusal.isOfStranger() ? strangers : users;
        return callers.take(caller).isZero() && total.take(ALL).isZero();
    }

    /** Records what was counted, if it is time. Cheap enough to be called often. */
    void flushSummaryIfDue() {
        synchronized (this) {
            if (nanoTime.getAsLong() - nextSum < 0) {
                return;
            }
        }
        flushSummary();
    }

    /** Records what was counted. */
    public void flushSummary() {
        Map<Kind, Long> counted;
        synchronized (this) {
            counted = new LinkedHashMap<>(sums);
            sums.clear();
            nextSum = nanoTime.getAsLong() + policy.sumUpEvery().toNanos();
        }
        if (!counted.isEmpty()) {
            List<AuditRecord> records = new ArrayList<>();
            counted.forEach((kind, times) -> records.add(new AuditRecord(
                    AuditKinds.REFUSALS_SUMMED,
                    kind.operation(),
                    kind.code(),
                    "",
                    "",
                    AuditedAction.about("")
                            .is("callers", kind.byStrangers() ? "strangers" : "users")
                            .is("until", Instant.now().toString()),
                    times)));
            submit(records, counted);
        }
    }

    /** Returned to the counters if the write fails. */
    private void submit(List<AuditRecord> records, Map<Kind, Long> counted) {
        CompletableFuture<Void> written;
        try {
            written = journal.submitInternal(new RecordAudit(records));
        } catch (ChatException e) {
            counted.forEach(this::count);
            return;
        }
        CompletableFuture<Void> unused = written.exceptionally(failure -> {
            counted.forEach(this::count);
            return null;
        });
    }

    private synchronized void count(Kind kind, long times) {
        sums.merge(sums.containsKey(kind) || sums.size() < MAX_SUMS ? kind : OTHERS, times, Long::sum);
    }

    /** Whether something was counted that has yet to be recorded. */
    synchronized boolean hasSums() {
        return !sums.isEmpty();
    }
}
