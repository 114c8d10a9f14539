package org.chatrpc.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.log.command.Attributed;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Credential;
import org.chatrpc.model.Membership;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.BulkSql;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.AccountTable;
import org.chatrpc.store.sql.table.BanTable;
import org.chatrpc.store.sql.table.BlockTable;
import org.chatrpc.store.sql.table.EventTable;
import org.chatrpc.store.sql.table.FileTable;
import org.chatrpc.store.sql.table.FirstReactions;
import org.chatrpc.store.sql.table.MembershipTable;
import org.chatrpc.store.sql.table.MessageTable;
import org.chatrpc.store.sql.table.PresenceTable;
import org.chatrpc.store.sql.table.ReactionTable;
import org.chatrpc.store.sql.table.ReportTable;
import org.chatrpc.store.sql.table.RevisionTable;
import org.chatrpc.store.sql.table.RoomTable;
import org.chatrpc.store.sql.table.RowSet;
import org.chatrpc.store.sql.table.SessionTable;
import org.chatrpc.store.sql.table.TableMapping;
import org.jspecify.annotations.Nullable;

/**
 * The commands of one transaction: looks up everything they need, decides each one given the changes of those before
 * it, and collects the resulting changes. Not thread-safe.
 */
final class Batch implements State, Rows {
    /** Referenced tables precede those that refer to them. */
    private static final List<TableMapping<?, ?>> MAPPINGS = List.of(
            AccountTable.ACCOUNTS,
            AccountTable.CREDENTIALS,
            BlockTable.BLOCKS,
            PresenceTable.PRESENCES,
            SessionTable.SESSIONS,
            RoomTable.ROOMS,
            MembershipTable.MEMBERS,
            BanTable.BANS,
            MessageTable.MESSAGES,
            MessageTable.SENT,
            RevisionTable.REVISIONS,
            ReactionTable.REACTIONS,
            ReportTable.REPORTS,
            FileTable.FILES);

    private final Map<Table<?, ?>, RowSet<?, ?>> tables = new LinkedHashMap<>();
    private final Set<Long> inThreads = new LinkedHashSet<>();
    private final OthersInRooms others;
    private final FirstReactions firstReactions;
    private final Overseers overseers;
    private final Administrators administrators;
    private final Ownerships ownerships;
    private final AuditTrail audit = new AuditTrail();
    private final Set<String> sessionOwners = new LinkedHashSet<>();
    private final Instant at;
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<LogEntry> entriesOfCommand = new ArrayList<>();
    private final long lastSeq;
    private long seq;

    /**
     * @param lastSeq the last seq assigned before this transaction
     * @param at the time of the whole transaction, in milliseconds
     */
    Batch(long lastSeq, Instant at) {
        this.lastSeq = lastSeq;
        this.seq = lastSeq;
        this.at = at;
        MAPPINGS.forEach(mapping -> tables.put(mapping.table(), new RowSet<>(mapping)));
        this.others = new OthersInRooms(rows(Tables.MEMBERS));
        this.firstReactions = new FirstReactions(rows(Tables.REACTIONS));
        this.overseers = new Overseers(rows(Tables.MEMBERS), rows(Tables.ACCOUNTS));
        this.administrators = new Administrators(rows(Tables.ACCOUNTS));
        this.ownerships = new Ownerships(rows(Tables.MEMBERS), rows(Tables.ACCOUNTS));
    }

    @SuppressWarnings("unchecked") // Each table is mapped to rows of its own types.
    private <K, V> RowSet<K, V> rows(Table<K, V> table) {
        return (RowSet<K, V>) Objects.requireNonNull(tables.get(table));
    }

    /** Looks up what the commands need. */
    void load(List<? extends Command<?>> commands, Connection connection, BulkSql sql) throws SQLException {
        Needs needs = new NeedsCollector();
        commands.forEach(command -> command.needs(needs));
        ownerships.requestAccounts();
        List<Lookup> lookups = new ArrayList<>();
        tables.values().forEach(rows -> rows.lookup().forEach(lookups::add));
        // Each of these users may hand a room over to somebody.
        others.lookups(2 * ownerships.owners().size()).forEach(lookups::add);
        if (!inThreads.isEmpty()) {
            lookups.add(MessageTable.roots(inThreads, rows(Tables.MESSAGES)));
        }
        firstReactions.lookups().forEach(lookups::add);
        overseers.lookups().forEach(lookups::add);
        sessionOwners.forEach(username -> lookups.add(SessionTable.of(username, rows(Tables.SESSIONS))));
        lookups.addAll(administrators.lookups());
        lookups.addAll(ownerships.lookups());
        sql.read(connection, lookups);
    }

    /** Decides the command; if it refuses or fails, its changes are discarded. */
    Decision decide(Command<?> command) {
        audit.begin(Attributed.of(command));
        try {
            Object result = command.decide(this);
            tables.values().forEach(RowSet::applyCommand);
            entries.addAll(entriesOfCommand);
            entriesOfCommand.clear();
            audit.applyCommand();
            return Decision.of(result);
        } catch (RuntimeException e) {
            tables.values().forEach(RowSet::discardCommand);
            seq -= entriesOfCommand.size();
            entriesOfCommand.clear();
            audit.discardCommand();
            return Decision.refused(e);
        }
    }

    /** The entries that the commands added to the log. */
    List<LogEntry> entries() {
        return entries;
    }

    /** What the commands added to the audit log. */
    List<AuditRecord> audited() {
        return audit.records();
    }

    /** The changes to write, except for those of the head rows and the audit log. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        tables.forEach((table, rows) -> {
            if (table != Tables.SENT) {
                rows.changes().forEach(changes::add);
            }
        });
        Collection<StoredMessage> messages = rows(Tables.MESSAGES).changed();
        changes.addAll(MessageTable.details(messages, lastSeq));
        changes.add(EventTable.insert(entries));
        messages.stream()
                .filter(StoredMessage::isDeleted)
                .flatMap(message ->
                        Stream.concat(Stream.of(EventTable.withoutReactions(message)), FileTable.discard(message)))
                .forEach(changes::add);
        return changes;
    }

    @Override
    public Instant now() {
        return at;
    }

    @Override
    public long nextSeq() {
        return seq + 1;
    }

    @Override
    public <K, V> Optional<V> get(Table<K, V> table, K key) {
        return Optional.ofNullable(find(table, key));
    }

    @Override
    public List<SessionRecord> sessionsOf(String username) {
        if (!sessionOwners.contains(username)) {
            throw new IllegalStateException("needs() did not declare the sessions of " + username);
        }
        return rows(Tables.SESSIONS)
                .all()
                .filter(session -> session.username().equals(username))
                .toList();
    }

    @Override
    public List<String> firstReactions(long messageId, String emoji, String except) {
        return firstReactions.names(messageId, emoji, except);
    }

    @Override
    public List<String> overseersOf(String room) {
        return overseers.of(room);
    }

    @Override
    public boolean hasAccounts() {
        return administrators.hasAccounts();
    }

    @Override
    public boolean hasOtherAdministrator(String username) {
        return administrators.hasOther(username);
    }

    @Override
    public List<Membership> ownedBy(String username) {
        return ownerships.of(username);
    }

    @Override
    public List<Membership> seniorsIn(String room, String except) {
        return ownerships.seniors(room, except);
    }

    @Override
    public boolean hasOtherMember(String room, String username) {
        return others.hasOtherMember(room, username);
    }

    @Override
    public boolean hasOtherOwner(String room, String username) {
        return others.hasOtherOwner(room, username);
    }

    @Override
    public void record(Fact fact) {
        audit.add(fact, this::known);
        LogEntry entry = new LogEntry(nextSeq(), at, fact);
        entry.applyTo(this);
        entriesOfCommand.add(entry);
        seq = entry.seq();
    }

    private <K, V> Optional<V> known(Table<K, V> table, K key) {
        return rows(table).known(key);
    }

    @Override
    public void audit(AuditRecord entry) {
        audit.add(entry);
    }

    @Override
    public void store(Credential credential) {
        put(Tables.CREDENTIALS, credential);
    }

    @Override
    public void store(Revision earlier) {
        put(Tables.REVISIONS, earlier);
    }

    @Override
    public <K, V> @Nullable V find(Table<K, V> table, K key) {
        return rows(table).get(key);
    }

    @Override
    public <K, V> void put(Table<K, V> table, V row) {
        rows(table).put(row);
    }

    @Override
    public <K, V> void remove(Table<K, V> table, K key) {
        rows(table).remove(key);
    }

    /** Collects the needs of the commands. */
    private final class NeedsCollector implements Needs {
        @Override
        public <K> void row(Table<K, ?> table, K key) {
            rows(table).request(key);
        }

        @Override
        public void sessionsOf(String username) {
            sessionOwners.add(username);
        }

        @Override
        public void firstReactions(long messageId, String emoji) {
            firstReactions.request(messageId, emoji);
        }

        @Override
        public void threadOf(long messageId) {
            inThreads.add(messageId);
        }

        @Override
        public void overseersOf(String room) {
            overseers.request(room);
        }

        @Override
        public void othersIn(String room) {
            others.request(room);
        }

        @Override
        public void anyAccount() {
            administrators.requestAnybody();
        }

        @Override
        public void otherAdministrators() {
            administrators.requestOthers();
        }

        @Override
        public void ownedBy(String username) {
            ownerships.request(username);
        }
    }
}
