package org.chatrpc.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chatrpc.log.TrustedClock;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.store.connect.BulkSql;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.connect.Migrations;
import org.chatrpc.store.postgres.PostgresNotifications;
import org.chatrpc.store.sql.table.BoundedQuery;
import org.chatrpc.store.sql.table.log.AuditTable;
import org.chatrpc.store.sql.table.log.EntryTime;
import org.chatrpc.store.sql.table.log.EventTable;
import org.chatrpc.store.sql.table.message.RevisionTable;

/** The log in database tables. */
public final class SqlLogStore implements LogStore {
    /** For reads whose caller continues until it has read everything. */
    private static final long MAX_READ_BYTES = 4 << 20;

    private final Database database;
    private final PostgresNotifications notifications;
    private final EntryTime time;
    private final SqlAuditStore audit;
    private final TrustedClock trusted;
    private final WriteProbe probe;
    private final String feed;

    /** @param trusted the clock by which sessions expire */
    public SqlLogStore(
            Database database,
            PostgresNotifications notifications,
            EntryTime time,
            SqlAuditStore audit,
            TrustedClock trusted) {
        this.database = database;
        this.notifications = notifications;
        this.time = time;
        this.audit = audit;
        this.trusted = trusted;
        this.probe = new WriteProbe(database);
        this.feed = """
                WITH span (stream, from_seq, to_seq) AS (
                    SELECT room,
                        CASE WHEN from_seq > :after THEN from_seq ELSE :after + 1 END,
                        CASE WHEN to_seq = 0 OR to_seq > :upTo THEN :upTo ELSE to_seq END
                    FROM membership
                    WHERE username = :username AND from_seq <= :upTo AND (to_seq = 0 OR to_seq > :after)
                    UNION ALL SELECT :personal, :after + 1, :upTo
                    UNION ALL SELECT :everybody, :after + 1, :upTo
                )
                """
                + EventTable.SELECT + "WHERE e.seq IN (" + database.dialect().seqsOfSpans()
                + ") ORDER BY e.seq LIMIT :max";
    }

    /** The log of a restored backup gets its new id before it is read. */
    @Override
    public void open() {
        database.open();
        trusted.startFrom(database.write(handle -> Head.lock(handle.getConnection(), database.dialect()))
                .at());
    }

    @Override
    public Commit append(List<? extends Command<?>> commands, Instant now) {
        Appended appended = database.write(handle -> append(handle.getConnection(), commands, now));
        if (appended.audited()) {
            audit.appended();
        }
        return appended.commit();
    }

    /**
     * @param audited whether there are new entries in the audit log
     */
    private record Appended(Commit commit, boolean audited) {}

    private Appended append(Connection connection, List<? extends Command<?>> commands, Instant now)
            throws SQLException {
        Head head = Head.lock(connection, database.dialect());
        Instant at = time.next(now, head.at());
        BulkSql sql = database.dialect().bulk();
        Batch batch = new Batch(head.seq(), at);
        batch.load(commands, connection, sql);
        List<Decision> decisions = new ArrayList<>(commands.size());
        commands.forEach(command -> decisions.add(batch.decide(command)));
        List<Change> changes = new ArrayList<>();
        if (!batch.entries().isEmpty()) {
            changes.addAll(batch.changes());
            changes.add(Head.advanced(batch.nextSeq() - 1, at));
        }
        boolean audited = !batch.audited().isEmpty();
        if (audited) {
            // Refusals are recorded without a fact. The head row is locked in any case.
            changes.addAll(AuditTable.appended(batch.auditEnd.ends(), batch.audited(), at));
        }
        if (!changes.isEmpty()) {
            sql.write(connection, changes);
        }
        return new Appended(new Commit(new End(head.logId(), head.seq()), decisions, batch.entries()), audited);
    }

    @Override
    public List<LogEntry> readAfter(long seq, int max) {
        return select(
                        EventTable.SELECT + "WHERE e.seq > :seq ORDER BY e.seq LIMIT :max",
                        Map.of("seq", seq),
                        new ReadLimit(max, MAX_READ_BYTES))
                .items();
    }

    @Override
    public List<LogEntry> readNewest(long upToSeq, ReadLimit limit) {
        return select(
                        EventTable.SELECT + "WHERE e.seq <= :seq ORDER BY e.seq DESC LIMIT :max",
                        Map.of("seq", upToSeq),
                        limit)
                .reversed()
                .items();
    }

    @Override
    public Slice<LogEntry> readFeed(String username, long afterSeq, long upToSeq, ReadLimit limit) {
        return select(
                feed,
                Map.of(
                        "username",
                        username,
                        "personal",
                        Fact.personal(username),
                        "everybody",
                        Fact.EVERYBODY,
                        "after",
                        afterSeq,
                        "upTo",
                        upToSeq),
                limit);
    }

    private Slice<LogEntry> select(String sql, Map<String, ?> values, ReadLimit limit) {
        return BoundedQuery.slice(database, sql, values, limit, EventTable::entry, LogEntry::bytes);
    }

    @Override
    public End end() {
        End end = database.read(handle -> handle.select("SELECT log_id, seq, least_version FROM log_head")
                .map((row, context) -> {
                    Migrations.requireFit(row.getInt("least_version"));
                    return new End(row.getString("log_id"), row.getLong("seq"));
                })
                .one());
        database.fit();
        return end;
    }

    @Override
    public Retained retained() {
        return database.read(Head::retained);
    }

    @Override
    public void probe() {
        database.recover();
        // An outdated node must not probe by writing, and a store that has become compatible again is only detected by
        // reading.
        end();
        probe.run();
    }

    @Override
    public boolean isShared() {
        return database.dialect().isShared();
    }

    @Override
    public long awaitNotification(Duration atMost) {
        return notifications.await(atMost);
    }

    @Override
    public Snapshot snapshot() {
        Instant now = trusted.instant();
        return database.readSnapshot(handle -> SnapshotReader.read(handle, now));
    }

    @Override
    public Retained prune(long keep) {
        return new EventPruner(database, trusted).prune(keep);
    }

    @Override
    public boolean discardRevisions(int max) {
        return database.write(handle -> {
            // Prevents a concurrent legal hold from taking effect too late.
            Head.lock(handle.getConnection(), database.dialect());
            handle.createUpdate(RevisionTable.HOLD_DISCARDED).bind("max", max).execute();
            return handle.createUpdate(RevisionTable.DISCARD).bind("max", max).execute() == max;
        });
    }

    @Override
    public boolean scrub() {
        return database.scrub();
    }
}
