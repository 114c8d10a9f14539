package org.chatrpc.model.fact.account;

import java.time.Instant;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
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
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.ACCOUNTS, account);
    }
}
