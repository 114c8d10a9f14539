package org.chatrpc.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.chatrpc.log.Draft;
import org.chatrpc.log.LogStore;
import org.chatrpc.log.Outcome;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Snapshot;

/** The log in tables. */
final class SqlLogStore implements LogStore {
    /** Of entries that are read to be applied, which goes on until all are read. */
    private static final long READ_AT_ONCE_BYTES = 4 << 20;

    private final Database database;
    private final PostgresNotifications notifications;
    private final String feed;

    SqlLogStore(Database database, PostgresNotifications notifications) {
        this.database = database;
        this.notifications = notifications;
        this.feed = """
                WITH stay (stream, from_seq, to_seq) AS (
                    SELECT room,
                        CASE WHEN from_seq > :after THEN from_seq ELSE :after + 1 END,
                        CASE WHEN to_seq = 0 OR to_seq > :upTo THEN :upTo ELSE to_seq END
                    FROM membership
                    WHERE username = :username AND from_seq <= :upTo AND (to_seq = 0 OR to_seq > :after)
                    UNION ALL SELECT :personal, :after + 1, :upTo
                    UNION ALL SELECT :everybody, :after + 1, :upTo
                )
                """
                + Entries.SELECT + "WHERE e.seq IN (" + database.dialect().seqsOfStays()
                + ") ORDER BY e.seq LIMIT :max";
    }

    /** A log restored from a backup becomes another log before anybody reads from it. */
    @Override
    public void open() {
        database.open();
        database.write(handle -> Head.lock(handle.getConnection(), database.dialect()));
    }

    @Override
    public Commit append(List<Draft> drafts, Instant now) {
        return database.write(handle -> append(handle.getConnection(), drafts, now.truncatedTo(ChronoUnit.MILLIS)));
    }

    private Commit append(Connection connection, List<Draft> drafts, Instant now) throws SQLException {
        Head head = Head.lock(connection, database.dialect());
        Instant at = now.isBefore(head.at()) ? head.at() : now;
        Batch batch = new Batch(head.seq());
        BatchLookup.load(connection, drafts, batch);
        Decisions decisions = new Decisions(batch, at);
        List<Outcome> outcomes = drafts.stream().map(decisions::decide).toList();
        if (!batch.entries.isEmpty()) {
            BatchWriter.write(connection, batch);
            Head.advance(connection, batch.seq(), at);
        }
        return new Commit(new End(head.logId(), head.seq()), outcomes);
    }

    @Override
    public List<LogEntry> readAfter(long seq, int max) {
        return select(
                        Entries.SELECT + "WHERE e.seq > :seq ORDER BY e.seq LIMIT :max",
                        Map.of("seq", seq),
                        new ReadLimit(max, READ_AT_ONCE_BYTES))
                .items();
    }

    @Override
    public List<LogEntry> readNewest(long upToSeq, ReadLimit limit) {
        return select(
                        Entries.SELECT + "WHERE e.seq <= :seq ORDER BY e.seq DESC LIMIT :max",
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
        return BoundedQuery.slice(database, sql, values, limit, Entries::entry, LogEntry::bytes);
    }

    @Override
    public End end() {
        return database.read(handle -> handle.select("SELECT log_id, seq FROM log_head")
                .map((row, context) -> new End(row.getString("log_id"), row.getLong("seq")))
                .one());
    }

    @Override
    public long firstSeq() {
        return database.read(handle -> handle.select("SELECT first_seq FROM log_head")
                .mapTo(Long.class)
                .one());
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
        Instant now = Instant.now();
        return database.readSnapshot(handle -> SnapshotReader.read(handle, now));
    }

    @Override
    public long forget(long keep) {
        return new Forgetting(database).forget(keep);
    }
}
