package org.chatrpc.model.fact.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** The erasure of a user started. The account that replaces it exists from now on. */
public record AccountErased(Erasure erasure, String by) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return by;
    }

    /** Without the pseudonym, which would reveal whose data remains. */
    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.of(
                AuditedAction.about(erasure.username()).is("messages", erasure.deletesMessages() ? "DELETE" : "KEEP"));
    }

    /** The pseudonym's account gets no creation time, because it would match the time of the entry in the audit log. */
    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.ERASURES, erasure);
        rows.put(
                Tables.ACCOUNTS,
                new AccountInfo(erasure.pseudonym(), Erasure.DISPLAY_NAME, false, Instant.EPOCH).withDeactivated(true));
    }
}
