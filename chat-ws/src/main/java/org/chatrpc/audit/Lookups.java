package org.chatrpc.audit;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.chatrpc.log.Journal;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;

/**
 * Records in the audit log when administrators view what users would expect to be private. The entry is on disk before
 * the response is sent; if it cannot be written, the call fails. Repeated views of the same thing within a period, for
 * instance page by page, yield one entry on each node. Thread-safe.
 */
public final class Lookups {
    /** Forgetting one only means another entry. */
    private static final int MAX_RECENT = 10_000;

    private final Journal journal;
    private final Duration onceWithin;
    private final LongSupplier nanoTime;

    /** When each was recorded, the longest ago first. */
    @GuardedBy("this")
    private final Map<Lookup, Long> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Lookup, Long> eldest) {
            return size() > MAX_RECENT;
        }
    };

    /**
     * A call that only reads.
     *
     * @param operation the operation of the contract
     * @param actor who called
     * @param address the network address of the caller
     * @param act whom or what it was about
     */
    public record Lookup(String operation, String actor, String address, AuditedAction act) {}

    /**
     * @param onceWithin for how long repeated lookups share one entry
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public Lookups(Journal journal, Duration onceWithin, LongSupplier nanoTime) {
        this.journal = journal;
        this.onceWithin = onceWithin;
        this.nanoTime = nanoTime;
    }

    /**
     * Records it, unless it was a short time ago.
     *
     * @throws org.chatrpc.problem.ChatException if it cannot be recorded now
     */
    public void add(Lookup lookup) {
        if (!isRecent(lookup)) {
            journal.run(new RecordAudit(List.of(new AuditRecord(
                    AuditKinds.LOOKED_UP, lookup.operation(), "", lookup.actor(), lookup.address(), lookup.act(), 1))));
            remember(lookup);
        }
    }

    private synchronized boolean isRecent(Lookup lookup) {
        Long at = recent.get(lookup);
        return at != null && nanoTime.getAsLong() - at < onceWithin.toNanos();
    }

    private synchronized void remember(Lookup lookup) {
        recent.remove(lookup);
        recent.put(lookup, nanoTime.getAsLong());
    }
}
