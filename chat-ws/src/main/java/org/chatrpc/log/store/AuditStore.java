package org.chatrpc.log.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.audit.AuditChainBounds;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditQuery;

/**
 * The audit log on disk. Commands add to it in their transactions, by what they record in the {@link LogStore}. Thread-safe. All
 * methods but {@link #onAppend} throw {@link StoreUnavailableException} if the store cannot be reached.
 */
public interface AuditStore {

    /** Calls this after each transaction of this node that added entries; must be fast, and must not throw. */
    void onAppend(Runnable listener);

    /** The entries after this number, in order, at most {@code max}. */
    List<AuditEntry> after(long number, int max);

    /** The entries that match, newest first, as many as the limit allows. */
    Slice<AuditEntry> find(AuditQuery query, ReadLimit limit);

    /**
     * Passes on all entries of one snapshot, in order, with only a few in memory at a time; returns the bounds of the
     * chain.
     */
    AuditChainBounds read(Consumer<AuditEntry> entries);

    /** The last entry that was written to this target outside, by any node; 0 if none was. */
    long exported(String target);

    /** Records that the entries up to this one were written to the target. */
    void setExported(String target, long number);

    /**
     * Deletes the oldest entries, from before this time, and adds an entry that records this with the hash of the last
     * one deleted.
     *
     * @param max the maximum number
     * @return how many
     */
    int prune(Instant before, int max);
}
