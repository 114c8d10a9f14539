package org.chatrpc.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.AccountTable;
import org.chatrpc.store.sql.table.RowSet;

/**
 * Whether there are accounts and active administrators, as far as a transaction needs it: accounts that its commands
 * name are looked up individually, and one more suffices to find one that the transaction cannot change. Not
 * thread-safe.
 */
final class Administrators {
    private static final String ANYBODY = "SELECT 1 FROM account LIMIT 1";
    private static final String ACTIVE = "SELECT * FROM account WHERE administrator = 1 AND deactivated = 0 LIMIT ?";

    private final RowSet<String, AccountInfo> accounts;
    private boolean needsAnybody;
    private boolean needsOthers;
    private boolean foundAnybody;

    Administrators(RowSet<String, AccountInfo> accounts) {
        this.accounts = accounts;
    }

    void requestAnybody() {
        needsAnybody = true;
    }

    void requestOthers() {
        needsOthers = true;
    }

    List<Lookup> lookups() {
        List<Lookup> lookups = new ArrayList<>();
        if (needsAnybody) {
            lookups.add(new Lookup.Query(ANYBODY, List.of(), row -> foundAnybody = true));
        }
        if (needsOthers) {
            long enough = accounts.requested().size() + 1L;
            lookups.add(new Lookup.Query(ACTIVE, List.of(enough), row -> accounts.found(AccountTable.account(row))));
        }
        return lookups;
    }

    boolean hasAccounts() {
        return foundAnybody || accounts.all().findAny().isPresent();
    }

    /** Whether there is an active administrator other than this one, given the changes of the commands so far. */
    boolean hasOther(String username) {
        if (!needsOthers) {
            throw new IllegalStateException("needs() did not declare the other administrators");
        }
        return accounts.all()
                .anyMatch(account ->
                        account.isActiveAdministrator() && !account.username().equals(username));
    }
}
