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
 * The display name changed, whether the account administers the server, or whether it is active.
 *
 * @param account the complete account after the change
 * @param by the administrator who changed it; null if its owner did
 */
public record AccountUpdated(AccountInfo account, @Nullable String by) implements Fact {
    /** A change by the owner of the account. */
    public AccountUpdated(AccountInfo account) {
        this(account, null);
    }

    @Override
    public String stream() {
        return EVERYBODY;
    }

    @Override
    public String actor() {
        return by != null ? by : account.username();
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        // Display names are not audited.
        return by == null
                ? Optional.empty()
                : before.known(Tables.ACCOUNTS, account.username()).map(this::changed);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.ACCOUNTS, account);
    }

    private AuditedAction changed(AccountInfo earlier) {
        return AuditedAction.about(account.username())
                .changed("displayName", earlier.displayName(), account.displayName())
                .changed("administrator", earlier.administrator(), account.administrator())
                .changed("auditor", earlier.auditor(), account.auditor())
                .changed("active", earlier.isActive(), account.isActive());
    }
}
