package org.chatrpc.ops.tool;

import java.io.PrintWriter;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;

/** Audit entries for data that an operator takes out of the database. */
final class MachineAudit {
    private MachineAudit() {}

    /**
     * Records the action, preferably before the operator has any data. An operator may have only read access to the
     * database; then the action proceeds unrecorded, and a line on the error stream says so.
     *
     * @param operation the command, such as {@code export}
     */
    static void record(Backups store, String kind, String operation, AuditedAction act, PrintWriter err) {
        AuditRecord entry = AuditRecord.done(kind, "", act.is("userOfMachine", System.getProperty("user.name", "")));
        try {
            store.audit(entry.from(operation, ""));
        } catch (StoreException e) {
            err.println("The audit log has no entry of this " + operation + ". " + e.getMessage());
        }
    }
}
