package org.chatrpc.store.sql;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.chatrpc.log.store.AuditStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.audit.AuditChainBounds;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditQuery;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.sql.table.BoundedQuery;
import org.chatrpc.store.sql.table.log.AuditTable;
import org.chatrpc.store.sql.table.log.EntryTime;
import org.jdbi.v3.core.Handle;

/** The audit log in a database table. */
public final class SqlAuditStore implements AuditStore {
    /** As the index has it. */
    private static final String REFUSED = "(CASE WHEN outcome = '' THEN 0 ELSE 1 END) = 1";

    private static final String EXPORTED =
            "INSERT INTO audit_export (target, number) VALUES (:target, :number) ON CONFLICT (target) DO UPDATE SET number"
                    + " = CASE WHEN audit_export.number < excluded.number THEN excluded.number ELSE audit_export.number END";

    private final Database database;
    private final EntryTime time;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param time dates the entries about deleted entries
     */
    public SqlAuditStore(Database database, EntryTime time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    /** A transaction of this node has added entries. */
    void appended() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public List<AuditEntry> after(long number, int max) {
        return database.read(handle -> handle.select(
                        "SELECT * FROM audit_entry WHERE number > ? ORDER BY number LIMIT ?", number, max)
                .map((row, context) -> AuditTable.entry(row))
                .list());
    }

    /** Entries of a period are selected by time alone: numbers do not follow times where a wrong clock was corrected. */
    @Override
    public Slice<AuditEntry> find(AuditQuery query, ReadLimit limit) {
        StringBuilder sql = new StringBuilder("SELECT * FROM audit_entry WHERE number < :before");
        Map<String, Object> values = new HashMap<>();
        values.put("before", query.before().orElse(Long.MAX_VALUE));
        add(sql, values, "kind = :kind", "kind", query.kind());
        add(sql, values, "actor = :actor", "actor", query.actor());
        add(sql, values, "subject = :subject", "subject", query.subject());
        add(sql, values, "room = :room AND room <> ''", "room", query.room());
        add(sql, values, "at >= :from", "from", millis(query.from()));
        add(sql, values, "at < :until", "until", millis(query.until()));
        if (query.refusedOnly()) {
            sql.append(" AND ").append(REFUSED);
        }
        sql.append(" ORDER BY number DESC LIMIT :max");
        return BoundedQuery.slice(database, sql.toString(), values, limit, AuditTable::entry, AuditEntry::bytes);
    }

    private static Optional<Long> millis(Optional<Instant> time) {
        return time.map(Instant::toEpochMilli);
    }

    private static void add(
            StringBuilder sql, Map<String, Object> values, String condition, String name, Optional<?> value) {
        value.ifPresent(wanted -> {
            sql.append(" AND ").append(condition);
            values.put(name, wanted);
        });
    }

    @Override
    public AuditChainBounds read(Consumer<AuditEntry> entries) {
        return database.readSnapshot(handle -> AuditTable.read(handle, entries));
    }

    @Override
    public long exported(String target) {
        return database.read(handle -> handle.select("SELECT number FROM audit_export WHERE target = ?", target)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public void setExported(String target, long number) {
        database.write(handle -> handle.createUpdate(EXPORTED)
                .bind("target", target)
                .bind("number", number)
                .execute());
    }

    @Override
    public int prune(Instant before, int max) {
        return database.write(handle -> {
            Connection connection = handle.getConnection();
            Head head = Head.lock(connection, database.dialect());
            AuditChainBounds ends = AuditTable.ends(connection);
            long last = lastBefore(handle, before, ends, max);
            if (last <= ends.floorNumber()) {
                return 0;
            }
            String hash = handle.select("SELECT hash FROM audit_entry WHERE number = ?", last)
                    .mapTo(String.class)
                    .one();
            AuditedAction pruned =
                    AuditedAction.about("").is(AuditKinds.UP_TO, last).is(AuditKinds.HASH, hash);
            // As the entries of the log are dated: not before the last one, unless a wrong clock dated that.
            Instant at = time.next(Instant.now(), head.at());
            AuditRecord entry = new AuditRecord(AuditKinds.AUDIT_PRUNED, "", "", "", "", pruned, 1);
            List<Change> changes = new ArrayList<>(AuditTable.appended(ends, List.of(entry), at));
            changes.add(
                    new Change.Update("UPDATE audit_head SET floor_number = ?, floor_hash = ?", List.of(last, hash)));
            changes.add(new Change.Update("DELETE FROM audit_entry WHERE number <= ?", List.of(last)));
            database.dialect().bulk().write(connection, changes);
            return (int) (last - ends.floorNumber());
        });
    }

    /**
     * The last entry to delete: times do not decrease along the chain, unless a wrong clock was corrected. Checks no
     * more entries than may be deleted, because commits wait for the head row.
     */
    private static long lastBefore(Handle handle, Instant before, AuditChainBounds ends, int max) {
        return handle.select(
                        "SELECT COALESCE(MAX(number), ?) FROM audit_entry WHERE number <= ? AND at < ?",
                        ends.floorNumber(),
                        ends.floorNumber() + max,
                        before.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }
}
