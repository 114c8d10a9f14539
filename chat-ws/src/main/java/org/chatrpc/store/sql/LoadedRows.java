package org.chatrpc.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.Membership;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Table;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.BulkSql;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.server.AnnouncementTable;
import org.chatrpc.store.sql.server.SettingTable;
import org.chatrpc.store.sql.table.AccountTable;
import org.chatrpc.store.sql.table.BanTable;
import org.chatrpc.store.sql.table.BlockTable;
import org.chatrpc.store.sql.table.ErasureTable;
import org.chatrpc.store.sql.table.IdentityTable;
import org.chatrpc.store.sql.table.MembershipTable;
import org.chatrpc.store.sql.table.PresenceTable;
import org.chatrpc.store.sql.table.RoomTable;
import org.chatrpc.store.sql.table.RowSet;
import org.chatrpc.store.sql.table.SessionTable;
import org.chatrpc.store.sql.table.TableMapping;
import org.chatrpc.store.sql.table.message.FileTable;
import org.chatrpc.store.sql.table.message.FirstReactions;
import org.chatrpc.store.sql.table.message.MessageTable;
import org.chatrpc.store.sql.table.message.ReactionTable;
import org.chatrpc.store.sql.table.message.ReportTable;
import org.chatrpc.store.sql.table.message.RevisionTable;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the commands of one transaction need, as the commands change them. Looks up all of them at once. Its public
 * methods are those of {@link State} and {@link Rows}. Not thread-safe.
 */
abstract class LoadedRows implements Rows {
    /** Referenced tables precede those that refer to them. */
    private static final List<TableMapping<?, ?>> MAPPINGS = List.of(
            AccountTable.ACCOUNTS,
            AccountTable.CREDENTIALS,
            IdentityTable.IDENTITIES,
            BlockTable.BLOCKS,
            PresenceTable.PRESENCES,
            SessionTable.SESSIONS,
            RoomTable.ROOMS,
            CreatedRooms.CREATORS,
            MembershipTable.MEMBERS,
            BanTable.BANS,
            MessageTable.MESSAGES,
            MessageTable.SENT,
            RevisionTable.REVISIONS,
            RevisionTable.HELD_TEXTS,
            ReactionTable.REACTIONS,
            ReportTable.REPORTS,
            FileTable.FILES,
            ErasureTable.ERASURES,
            SettingTable.SETTINGS,
            AnnouncementTable.ANNOUNCEMENTS);

    private final Map<Table<?, ?>, RowSet<?, ?>> tables = new LinkedHashMap<>();
    private final Set<Long> inThreads = new LinkedHashSet<>();
    private final RemainingMembersLookup others;
    private final FirstReactions firstReactions;
    private final ReportRecipients overseers;
    private final Administrators administrators;
    private final OwnedRooms ownerships;
    private final RoomsOnLegalHold heldRooms = new RoomsOnLegalHold();
    private final Set<String> sessionOwners = new LinkedHashSet<>();
    private final Set<String> identityOwners = new LinkedHashSet<>();
    private final CreatedRooms createdRooms;
    /** Where the audit log ended before this transaction. */
    final AuditChainHead auditEnd = new AuditChainHead();

    LoadedRows() {
        MAPPINGS.forEach(mapping -> tables.put(mapping.table(), new RowSet<>(mapping)));
        this.others = new RemainingMembersLookup(rows(Tables.MEMBERS), rows(Tables.ACCOUNTS));
        this.firstReactions = new FirstReactions(rows(Tables.REACTIONS));
        this.overseers = new ReportRecipients(rows(Tables.MEMBERS), rows(Tables.ACCOUNTS));
        this.administrators = new Administrators(rows(Tables.ACCOUNTS));
        this.createdRooms = new CreatedRooms(rows(Tables.ROOM_CREATORS), rows(Tables.ROOMS));
        this.ownerships = new OwnedRooms(rows(Tables.MEMBERS), rows(Tables.ACCOUNTS));
    }

    @SuppressWarnings("unchecked") // Each table is mapped to rows of its own types.
    final <K, V> RowSet<K, V> rows(Table<K, V> table) {
        return (RowSet<K, V>) Objects.requireNonNull(tables.get(table));
    }

    /** Looks up what the commands need. */
    final void load(List<? extends Command<?>> commands, Connection connection, BulkSql sql) throws SQLException {
        ReadSet needs = new NeedsCollector();
        commands.forEach(command -> command.needs(needs));
        ownerships.requestAccounts();
        others.requestAccounts();
        List<Lookup> lookups = new ArrayList<>();
        tables.values().forEach(rows -> rows.lookup().forEach(lookups::add));
        // Each of these users may transfer a room to a member.
        others.lookups(2 * ownerships.owners().size()).forEach(lookups::add);
        if (!inThreads.isEmpty()) {
            lookups.add(MessageTable.roots(inThreads, rows(Tables.MESSAGES)));
        }
        firstReactions.lookups().forEach(lookups::add);
        overseers.lookups().forEach(lookups::add);
        sessionOwners.forEach(username -> lookups.add(SessionTable.of(username, rows(Tables.SESSIONS))));
        identityOwners.forEach(username -> lookups.add(IdentityTable.of(username, rows(Tables.IDENTITIES))));
        lookups.addAll(administrators.lookups());
        lookups.addAll(ownerships.lookups());
        lookups.addAll(heldRooms.lookups());
        lookups.addAll(createdRooms.lookups());
        lookups.add(auditEnd.lookup());
        sql.read(connection, lookups);
    }

    public final <K, V> Optional<V> get(Table<K, V> table, K key) {
        return Optional.ofNullable(find(table, key));
    }

    public final List<SessionRecord> sessionsOf(String username) {
        if (!sessionOwners.contains(username)) {
            throw new IllegalStateException("needs() did not declare the sessions of " + username);
        }
        return rows(Tables.SESSIONS)
                .all()
                .filter(session -> session.username().equals(username))
                .toList();
    }

    public final Optional<LinkedIdentity> identityOf(String username) {
        if (!identityOwners.contains(username)) {
            throw new IllegalStateException("needs() did not declare the identity of " + username);
        }
        return rows(Tables.IDENTITIES)
                .all()
                .filter(identity -> identity.username().equals(username))
                .findFirst();
    }

    public final List<String> firstReactions(long messageId, String emoji, String except) {
        return firstReactions.names(messageId, emoji, except);
    }

    public final List<String> overseersOf(String room) {
        return overseers.of(room);
    }

    public final boolean hasAccounts() {
        return administrators.hasAccounts();
    }

    public final boolean hasOtherAdministrator(String username) {
        return administrators.hasOther(username);
    }

    public final List<Membership> ownedBy(String username) {
        return ownerships.of(username);
    }

    public final List<Membership> seniorsIn(String room, String except) {
        return ownerships.seniors(room, except);
    }

    public final Optional<String> heldRoomOf(String username) {
        return heldRooms.of(username);
    }

    public final int roomsCreatedBy(String username, boolean direct) {
        return createdRooms.by(username, direct);
    }

    public final boolean hasOtherMember(String room, String username) {
        return others.hasOtherMember(room, username);
    }

    public final boolean hasOtherPerson(String room, String username) {
        return others.hasOtherPerson(room, username);
    }

    public final boolean hasOtherOwner(String room, String username) {
        return others.hasOtherOwner(room, username);
    }

    final <K, V> Optional<V> known(Table<K, V> table, K key) {
        return rows(table).known(key);
    }

    @Override
    public final <K, V> @Nullable V find(Table<K, V> table, K key) {
        return rows(table).get(key);
    }

    @Override
    public final <K, V> void put(Table<K, V> table, V row) {
        rows(table).put(row);
    }

    @Override
    public final <K, V> void remove(Table<K, V> table, K key) {
        rows(table).remove(key);
    }

    /** Keeps what the command changed. */
    final void applyCommand() {
        tables.values().forEach(RowSet::applyCommand);
    }

    /** Rolls back the changes of the command. */
    final void discardCommand() {
        tables.values().forEach(RowSet::discardCommand);
    }

    /** The changed rows, in the order in which to write them. */
    final List<Change> rowChanges() {
        List<Change> changes = new ArrayList<>();
        tables.forEach((table, rows) -> {
            if (table != Tables.SENT) {
                rows.changes().forEach(changes::add);
            }
        });
        return changes;
    }

    /** Collects the needs of the commands. */
    private final class NeedsCollector implements ReadSet {
        @Override
        public <K> void row(Table<K, ?> table, K key) {
            rows(table).request(key);
        }

        @Override
        public void sessionsOf(String username) {
            sessionOwners.add(username);
        }

        @Override
        public void identityOf(String username) {
            identityOwners.add(username);
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

        @Override
        public void roomsCreatedBy(String username) {
            createdRooms.request(username);
        }

        @Override
        public void heldMessagesOf(String username) {
            heldRooms.request(username);
        }
    }
}
