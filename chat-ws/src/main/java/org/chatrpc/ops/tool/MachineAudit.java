package org.chatrpc.ops.tool;

import java.io.PrintWriter;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAct;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;

/** Entries in the audit log of what somebody who has the machine takes out of the database. */
final class MachineAudit {
    private MachineAudit() {}

    /**
     * Records it, best before anything is in the hands of whoever does it. Whoever may read a database need not be able to write it; then it is done all
     * the same, and a line on the error stream says that it is not recorded.
     *
     * @param operation the command, such as {@code export}
     */
    static void record(Backups store, String kind, String operation, AuditedAct act, PrintWriter err) {
        AuditRecord entry = AuditRecord.done(kind, "", act.is("userOfMachine", System.getProperty("user.name", "")));
        try {
            store.audit(entry.from(operation, ""));
        } catch (StoreException e) {
            err.println("The audit log has no entry of this " + operation + ". " + e.getMessage());
        }
    }
}
