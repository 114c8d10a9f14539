package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Rows;
import org.chatrpc.model.Tables;

/** An account was created. */
public record AccountCreated(AccountInfo account) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return account.username();
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.ACCOUNTS, account);
    }
}
