package org.chatrpc.audit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chatrpc.audit.sink.AuditSink;
import org.chatrpc.log.store.AuditStore;
import org.chatrpc.model.audit.AuditEntry;

/** Writes new entries of the audit log to one target outside. For one thread. */
final class AuditExport {
    private static final int AT_ONCE = 500;

    private final AuditStore store;
    private final AuditSink sink;
    private final BooleanSupplier closing;

    /**
     * @param closing whether to stop before everything is written
     */
    AuditExport(AuditStore store, AuditSink sink, BooleanSupplier closing) {
        this.store = store;
        this.sink = sink;
        this.closing = closing;
    }

    /** Writes what was added since the last time. */
    void run() throws IOException {
        List<AuditEntry> entries = store.after(beginning(), AT_ONCE);
        while (!closing.getAsBoolean() && !entries.isEmpty()) {
            sink.write(entries);
            long last = entries.get(entries.size() - 1).number();
            store.setExported(sink.target(), last);
            entries = entries.size() < AT_ONCE ? List.of() : store.after(last, AT_ONCE);
        }
    }

    /**
     * The number to resume after: that of the last entry in the target. It can be lower than the remembered position if
     * the target lost entries. It can be higher if the position was remembered under another name, or if another node
     * writes to the same target. If the log does not have that entry, for example after a backup was restored, the
     * remembered position counts.
     */
    private long beginning() throws IOException {
        long exported = store.exported(sink.target());
        Optional<AuditEntry> last = sink.last();
        if (last.isEmpty() || last.get().number() == exported || !has(last.get())) {
            return exported;
        }
        store.setExported(sink.target(), last.get().number());
        return last.get().number();
    }

    private boolean has(AuditEntry entry) {
        return store.after(entry.number() - 1, 1).stream()
                .anyMatch(own -> own.number() == entry.number() && own.hash().equals(entry.hash()));
    }
}
