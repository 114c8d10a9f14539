package org.chatrpc.store.sql;

import org.chatrpc.model.audit.AuditChainBounds;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.log.AuditTable;
import org.jspecify.annotations.Nullable;

/**
 * Where the audit log ended before a transaction. Read together with what the commands need, whether or not they turn out to be
 * audited, as another round trip would be too late for all other nodes. Not read with the head row: that query waits for the
 * lock, and would then return this row as it was before. Not thread-safe.
 */
final class AuditChainHead {
    /** Null before it was looked up. */
    private @Nullable AuditChainBounds ends;

    Lookup lookup() {
        return AuditTable.endsLookup(found -> ends = found);
    }

    AuditChainBounds ends() {
        if (ends == null) {
            throw AuditTable.headMissing();
        }
        return ends;
    }
}
