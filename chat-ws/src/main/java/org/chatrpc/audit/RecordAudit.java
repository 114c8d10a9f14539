package org.chatrpc.audit;

import java.util.List;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.audit.AuditRecord;

/** Adds to the audit log what was not decided in a transaction. */
record RecordAudit(List<AuditRecord> records) implements Command<Void> {
    RecordAudit {
        records = List.copyOf(records);
    }

    @Override
    public void needs(ReadSet needs) {
        // It is decided already.
    }

    @Override
    public Void decide(State state) {
        records.forEach(state::audit);
        return null;
    }
}
