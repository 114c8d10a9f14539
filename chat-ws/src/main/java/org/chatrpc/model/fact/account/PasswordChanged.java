package org.chatrpc.model.fact.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** The password was changed. The new hash exists only in the database. */
public record PasswordChanged(String username) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return username;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.of(AuditedAction.about(username));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        // The hash is stored in its own table, by the command.
        rows.change(Tables.ACCOUNTS, username, AccountInfo::withOwnPassword);
    }
}
