package org.chatrpc.admin.audit;

import org.chatrpc.log.store.AuditStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditQuery;

/** Reads the audit log. Callers must have verified that the actor is an auditor. Thread-safe. */
public final class AuditAdministration {
    private final AuditStore store;

    public AuditAdministration(AuditStore store) {
        this.store = store;
    }

    /** The entries that match, newest first, as many as the limit allows. */
    public Slice<AuditEntry> list(AuditQuery query, ReadLimit limit) {
        return store.find(query, limit);
    }
}
