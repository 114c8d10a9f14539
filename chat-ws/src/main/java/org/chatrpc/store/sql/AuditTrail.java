package org.chatrpc.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.table.RowsBefore;

/** The audit entries of the commands of one transaction. Not thread-safe. */
final class AuditTrail {
    private final List<AuditRecord> records = new ArrayList<>();
    private final List<AuditRecord> recordsOfCommand = new ArrayList<>();
    private Attribution origin = Attribution.NONE;

    /** Sets the origin of the next command. */
    void begin(Attribution by) {
        origin = by;
    }

    /** A fact that is about to be applied. */
    void add(Fact fact, RowsBefore before) {
        fact.audited(before)
                .map(act -> new AuditRecord(
                        FactKinds.nameOf(fact), origin.operation(), "", fact.actor(), origin.address(), act, 1))
                .ifPresent(recordsOfCommand::add);
    }

    /** An entry without an operation is attributed to the command. */
    void add(AuditRecord entry) {
        recordsOfCommand.add(entry.operation().isEmpty() ? entry.from(origin.operation(), origin.address()) : entry);
    }

    void applyCommand() {
        records.addAll(recordsOfCommand);
        discardCommand();
    }

    void discardCommand() {
        recordsOfCommand.clear();
    }

    /** What to write. */
    List<AuditRecord> records() {
        return records;
    }
}
