package org.chatrpc.account;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.chatrpc.log.Projection;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Rows;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.Table;
import org.chatrpc.model.Tables;
import org.chatrpc.model.fact.LogEntry;

/** Who has an account, in memory. Written by the journal's thread only, read by any number without a lock. */
public final class AccountDirectory implements Projection {
    private final NavigableMap<String, AccountInfo> accounts = new ConcurrentSkipListMap<>();
    private final Rows rows = new AccountRows();

    public Optional<AccountInfo> find(String username) {
        return Optional.ofNullable(accounts.get(username));
    }

    public boolean exists(String username) {
        return accounts.containsKey(username);
    }

    /** The name shown to people; the username itself where there is no such account. */
    public String displayName(String username) {
        AccountInfo account = accounts.get(username);
        return account == null ? username : account.displayName();
    }

    boolean isEmpty() {
        return accounts.isEmpty();
    }

    /** The accounts with {@code part} in username or display name, in any case; by username, at most {@code limit}. */
    List<AccountInfo> search(String part, int limit) {
        String sought = part.toLowerCase(Locale.ROOT);
        return accounts.values().stream()
                .filter(account -> account.username().contains(sought)
                        || account.displayName().toLowerCase(Locale.ROOT).contains(sought))
                .limit(limit)
                .toList();
    }

    @Override
    public void load(Snapshot snapshot) {
        // Never empty in between: an empty directory would mean that the next account is the administrator's.
        Map<String, AccountInfo> loaded = new HashMap<>();
        snapshot.accounts().forEach(account -> loaded.put(account.username(), account));
        accounts.putAll(loaded);
        accounts.keySet().retainAll(loaded.keySet());
    }

    @Override
    public void apply(List<LogEntry> entries) {
        entries.forEach(entry -> entry.applyTo(rows));
    }

    /** The table of accounts, as facts change it. */
    private final class AccountRows implements Rows {
        @Override
        @SuppressWarnings("unchecked") // The table tells the type of its records.
        public <K, V> V find(Table<K, V> table, K key) {
            return table == Tables.ACCOUNTS ? (V) accounts.get((String) key) : null;
        }

        @Override
        public <K, V> void put(Table<K, V> table, V row) {
            if (row instanceof AccountInfo account) {
                accounts.put(account.username(), account);
            }
        }

        @Override
        public <K, V> void remove(Table<K, V> table, K key) {
            // Accounts stay for ever.
        }
    }
}
