package org.chatrpc.model.fact.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** An administrator replaced a password; its owner has to change it first. The new hash exists only in the database. */
public record PasswordReset(String actor, String username) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.of(AuditedAction.about(username));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(Tables.ACCOUNTS, username, account -> account.withOneTimePassword(at));
    }
}
