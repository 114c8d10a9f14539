package org.chatrpc.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chatrpc.log.Draft;
import org.chatrpc.log.LogStore;
import org.chatrpc.log.Outcome;
import org.chatrpc.model.Fact;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Snapshot;

/** The log in tables. */
final class SqlLogStore implements LogStore {
    private final Database database;
    private final PostgresNews news;
    private final EntryTime time;
    private final WriteProbe probe;
    private final String feed;

    SqlLogStore(Database database, PostgresNews news, EntryTime time) {
        this.database = database;
        this.news = news;
        this.time = time;
        this.probe = new WriteProbe(database);
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
        return database.write(handle -> append(handle.getConnection(), drafts, now));
    }

    private Commit append(Connection connection, List<Draft> drafts, Instant now) throws SQLException {
        Head head = Head.lock(connection, database.dialect());
        Instant at = time.next(now, head.at());
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
        return database.read(
                handle -> handle.createQuery(Entries.SELECT + "WHERE e.seq > :seq ORDER BY e.seq LIMIT :max")
                        .bind("seq", seq)
                        .bind("max", max)
                        .map((row, context) -> Entries.entry(row))
                        .list());
    }

    @Override
    public List<LogEntry> readFeed(String username, long afterSeq, long upToSeq, int max) {
        return database.read(handle -> handle.createQuery(feed)
                .bind("username", username)
                .bind("personal", Fact.personal(username))
                .bind("everybody", Fact.EVERYBODY)
                .bind("after", afterSeq)
                .bind("upTo", upToSeq)
                .bind("max", max)
                .map((row, context) -> Entries.entry(row))
                .list());
    }

    @Override
    public End end() {
        return database.read(handle -> handle.select("SELECT log_id, seq FROM log_head")
                .map((row, context) -> new End(row.getString("log_id"), row.getLong("seq")))
                .one());
    }

    @Override
    public Kept kept() {
        return database.read(Head::kept);
    }

    @Override
    public void probe() {
        database.recover();
        probe.run();
    }

    @Override
    public boolean isShared() {
        return database.dialect().isShared();
    }

    @Override
    public long awaitNews(Duration atMost) {
        return news.await(atMost);
    }

    @Override
    public Snapshot snapshot() {
        Instant now = Instant.now();
        return database.readSnapshot(handle -> SnapshotReader.read(handle, now));
    }

    @Override
    public Kept forget(long keep) {
        return new Forgetting(database).forget(keep);
    }
}
