package org.chatrpc.account.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.chatrpc.log.Projection;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;
import org.chatrpc.text.Folding;
import org.jspecify.annotations.Nullable;

/** All accounts, in memory. Written only by the journal's thread; any thread may read without a lock. */
public final class AccountDirectory implements Projection {
    private final NavigableMap<String, Entry> accounts = new ConcurrentSkipListMap<>();
    private final Rows rows = new AccountRows();

    /**
     * @param foldedName the display name as searches compare it; computed once, as folding costs more than the search
     *     itself
     */
    private record Entry(AccountInfo account, String foldedName) {
        static Entry of(AccountInfo account) {
            return new Entry(account, Folding.fold(account.displayName()));
        }

        boolean contains(String folded) {
            return account.username().contains(folded) || foldedName.contains(folded);
        }
    }

    public Optional<AccountInfo> find(String username) {
        return Optional.ofNullable(accounts.get(username)).map(Entry::account);
    }

    /** Whether it is the account of a program. */
    public boolean isService(String username) {
        return find(username).filter(AccountInfo::service).isPresent();
    }

    /** Whether it is an account that administers the server. */
    public boolean isAdministrator(String username) {
        return find(username).filter(AccountInfo::administrator).isPresent();
    }

    public boolean exists(String username) {
        return accounts.containsKey(username);
    }

    /** The display name; the username itself if there is no such account. */
    public String displayName(String username) {
        Entry entry = accounts.get(username);
        return entry == null ? username : entry.account().displayName();
    }

    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    /**
     * The accounts whose username or display name contains {@code part}, compared as {@link Folding} does; ordered by
     * username, at most {@code limit}.
     */
    public List<AccountInfo> search(String part, int limit) {
        String folded = Folding.fold(part);
        return accounts.values().stream()
                .filter(entry -> entry.contains(folded))
                .limit(limit)
                .map(Entry::account)
                .toList();
    }

    /**
     * The accounts after {@code afterUsername} (from the first one if empty) that match, compared as {@link #search}
     * does; ordered by username, at most {@code limit}.
     */
    public List<AccountInfo> search(String part, boolean activeOnly, String afterUsername, int limit) {
        String folded = Folding.fold(part);
        return accounts.tailMap(afterUsername, false).values().stream()
                .filter(entry -> !activeOnly || entry.account().isActive())
                .filter(entry -> entry.contains(folded))
                .limit(limit)
                .map(Entry::account)
                .toList();
    }

    /** All accounts. */
    public Stream<AccountInfo> all() {
        return accounts.values().stream().map(Entry::account);
    }

    @Override
    public void load(Snapshot snapshot) {
        // Never empty while reloading: an empty directory makes the next account the administrator.
        Map<String, Entry> loaded = new HashMap<>();
        snapshot.accounts().forEach(account -> loaded.put(account.username(), Entry.of(account)));
        accounts.putAll(loaded);
        accounts.keySet().retainAll(loaded.keySet());
    }

    @Override
    public void apply(List<LogEntry> entries) {
        entries.forEach(entry -> entry.applyTo(rows));
    }

    /** The table of accounts, to which facts are applied. */
    private final class AccountRows implements Rows {
        @Override
        @SuppressWarnings("unchecked") // The table determines the type of its records.
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
            // Accounts are never removed.
        }
    }
}
