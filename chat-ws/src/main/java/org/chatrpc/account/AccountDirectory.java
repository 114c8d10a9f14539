package org.chatrpc.account;

import java.util.HashMap;
import java.util.List;
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
import org.chatrpc.text.Folding;
import org.jspecify.annotations.Nullable;

/** Who has an account, in memory. Written by the journal's thread only, read by any number without a lock. */
public final class AccountDirectory implements Projection {
    private final NavigableMap<String, Entry> accounts = new ConcurrentSkipListMap<>();
    private final Rows rows = new AccountRows();

    /** @param foldedName what a search compares; made once, as that costs more than the search */
    private record Entry(AccountInfo account, String foldedName) {
        static Entry of(AccountInfo account) {
            return new Entry(account, Folding.fold(account.displayName()));
        }
    }

    public Optional<AccountInfo> find(String username) {
        return Optional.ofNullable(accounts.get(username)).map(Entry::account);
    }

    public boolean exists(String username) {
        return accounts.containsKey(username);
    }

    /** The name shown to people; the username itself where there is no such account. */
    public String displayName(String username) {
        Entry entry = accounts.get(username);
        return entry == null ? username : entry.account().displayName();
    }

    boolean isEmpty() {
        return accounts.isEmpty();
    }

    /**
     * The accounts with {@code part} in username or display name, compared as {@link Folding} does; by username, at most
     * {@code limit}.
     */
    List<AccountInfo> search(String part, int limit) {
        String sought = Folding.fold(part);
        return accounts.values().stream()
                .filter(entry -> entry.account().username().contains(sought)
                        || entry.foldedName().contains(sought))
                .limit(limit)
                .map(Entry::account)
                .toList();
    }

    @Override
    public void load(Snapshot snapshot) {
        // Never empty in between: an empty directory would mean that the next account is the administrator's.
        Map<String, Entry> loaded = new HashMap<>();
        snapshot.accounts().forEach(account -> loaded.put(account.username(), Entry.of(account)));
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
        public <K, V> @Nullable V find(Table<K, V> table, K key) {
            return table == Tables.ACCOUNTS
                    ? (V) AccountDirectory.this.find((String) key).orElse(null)
                    : null;
        }

        @Override
        public <K, V> void put(Table<K, V> table, V row) {
            if (row instanceof AccountInfo account) {
                accounts.put(account.username(), Entry.of(account));
            }
        }

        @Override
        public <K, V> void remove(Table<K, V> table, K key) {
            // Accounts stay for ever.
        }
    }
}
