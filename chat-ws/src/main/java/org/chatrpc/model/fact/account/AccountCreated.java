package org.chatrpc.model.fact.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * An account was created.
 *
 * @param by the administrator who created it; null if its owner registered
 */
public record AccountCreated(AccountInfo account, @Nullable String by) implements Fact {
    /** An account that a user registered. */
    public AccountCreated(AccountInfo account) {
        this(account, null);
    }

    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return by != null ? by : account.username();
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        AuditedAction created = AuditedAction.about(account.username())
                .is("displayName", account.displayName())
                .is("administrator", account.administrator());
        return Optional.of(account.service() ? created.is("service", true) : created);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.ACCOUNTS, account);
    }
}
