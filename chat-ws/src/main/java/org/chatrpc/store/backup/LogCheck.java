package org.chatrpc.store.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.store.connect.StoreException;

/** Checks the invariants of a log: the entries that its head row describes exist, and there are no gaps. */
final class LogCheck {
    private static final String EVENTS =
            "SELECT count(*) AS count, coalesce(min(seq), 0) AS first, coalesce(max(seq), 0) AS last FROM event";
    private static final String ROOMS_WITH_GAPS = """
            SELECT r.id FROM room r
            LEFT JOIN (SELECT room, count(*) AS count, max(number) AS last FROM message GROUP BY room) m ON m.room = r.id
            WHERE coalesce(m.count, 0) <> r.last_number OR coalesce(m.last, 0) <> r.last_number
            ORDER BY r.id""";
    private static final String WITHOUT_MESSAGE = """
            SELECT count(*) FROM event e LEFT JOIN message m ON m.id = e.seq
            WHERE e.kind = 'MESSAGE_POSTED' AND m.id IS NULL""";
    /** The columns were added by the sixth migration; a backup may be older. */
    private static final String KNOWS_CHANGES =
            "SELECT count(*) FROM flyway_schema_history WHERE version = '6' AND success";

    private static final String CHANGES_WITHOUT_MESSAGE = """
            SELECT count(*) FROM event e LEFT JOIN message m ON m.id = e.message_id
            WHERE e.kind IN ('MESSAGE_EDITED', 'MESSAGE_DELETED', 'FILES_EXPIRED') AND (m.id IS NULL OR m.changed_seq < e.seq)""";
    private static final String NOT_DELETED = """
            SELECT count(*) FROM message m WHERE m.deleted_at IS NOT NULL AND (m.body <> ''
                OR EXISTS (SELECT 1 FROM message_revision v WHERE v.message_id = m.id)
                OR EXISTS (SELECT 1 FROM mention n WHERE n.message_id = m.id))""";

    /** Added by the seventh migration. */
    private static final String KNOWS_REACTIONS =
            "SELECT count(*) FROM flyway_schema_history WHERE version = '7' AND success";

    private static final String RESPONSES_WITHOUT_MESSAGE = """
            SELECT count(*) FROM event e LEFT JOIN message m ON m.id = e.message_id
            WHERE e.kind IN ('REACTION_ADDED', 'REACTION_REMOVED', 'MESSAGE_PINNED', 'MESSAGE_UNPINNED')
                AND (m.id IS NULL OR m.responded_seq < e.seq)""";
    private static final String REACTIONS_OF_DELETED = """
            SELECT count(*) FROM message m WHERE m.deleted_at IS NOT NULL AND (m.reactions IS NOT NULL
                OR EXISTS (SELECT 1 FROM reaction r WHERE r.message_id = m.id))""";

    /** Added by the eighth migration. */
    private static final String KNOWS_THREADS =
            "SELECT count(*) FROM flyway_schema_history WHERE version = '8' AND success";

    private static final String MISCOUNTED = """
            SELECT count(*) FROM message m WHERE m.reply_count <>
                (SELECT count(*) FROM message a WHERE a.thread_root = m.id AND a.deleted_at IS NULL)""";

    /** Added by the ninth migration. */
    private static final String KNOWS_PINS =
            "SELECT count(*) FROM flyway_schema_history WHERE version = '9' AND success";

    private static final String MISCOUNTED_PINS = """
            SELECT count(*) FROM room r WHERE r.pinned_count <> (SELECT count(*) FROM message m
                WHERE m.room = r.id AND m.pinned_at IS NOT NULL AND m.deleted_at IS NULL)""";

    /** Added by the twenty-first migration. */
    private static final String KNOWS_RETENTION =
            "SELECT count(*) FROM flyway_schema_history WHERE version = '21' AND success";

    private static final String NOT_EXPIRED = """
            SELECT count(*) FROM retention_progress p JOIN message m ON m.room = p.room AND m.number <= p.messages_to
            WHERE m.deleted_at IS NULL OR EXISTS (SELECT 1 FROM report r WHERE r.message_id = m.id)""";

    private final Connection connection;
    private final Statement statement;
    private final List<String> damage = new ArrayList<>();

    private LogCheck(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    /**
     * Reads the whole log, which takes a while if it is large. All statements must see the same snapshot.
     *
     * @param files checks what is in files
     * @throws StoreException naming the damage
     */
    static BackupContents run(Connection connection, Files files) throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            LogCheck check = new LogCheck(connection, statement);
            BackupContents contents = check.head();
            check.damage.addAll(files.damage(connection));
            if (!check.damage.isEmpty()) {
                throw new StoreException("The log is damaged: " + String.join("; ", check.damage) + ".", null);
            }
            return contents;
        }
    }

    /** How the contents of files are checked. */
    interface Files {
        List<String> damage(Connection connection) throws IOException, SQLException;
    }

    private BackupContents head() throws SQLException {
        long seq;
        long firstSeq;
        Instant at;
        try (ResultSet row = statement.executeQuery("SELECT seq, first_seq, at FROM log_head")) {
            if (!row.next()) {
                throw new StoreException("The head row of the log is missing.", null);
            }
            seq = row.getLong("seq");
            firstSeq = row.getLong("first_seq");
            at = Instant.ofEpochMilli(row.getLong("at"));
        }
        entries(seq, firstSeq);
        rooms();
        long missing = number(WITHOUT_MESSAGE);
        if (missing > 0) {
            damage.add(missing + " entries have no message");
        }
        changes();
        reactions();
        if (number(KNOWS_THREADS) > 0 && number(MISCOUNTED) > 0) {
            damage.add("the answers in threads are miscounted");
        }
        if (number(KNOWS_PINS) > 0 && number(MISCOUNTED_PINS) > 0) {
            damage.add("the pinned messages of rooms are miscounted");
        }
        if (number(KNOWS_RETENTION) > 0 && number(NOT_EXPIRED) > 0) {
            damage.add("messages that were removed as too old still have contents or reports");
        }
        damage.addAll(FileCheck.tables(connection));
        if (number("SELECT count(*) FROM message WHERE id > " + seq) > 0) {
            damage.add("there are messages beyond its end");
        }
        return new BackupContents(
                number("SELECT count(*) FROM account"),
                number("SELECT count(*) FROM room"),
                number("SELECT count(*) FROM message"),
                FileCheck.count(connection),
                0,
                seq,
                at);
    }

    /** The oldest entries may have been deleted. Entries before firstSeq can remain if the deletion was interrupted. */
    private void entries(long seq, long firstSeq) throws SQLException {
        try (ResultSet row = statement.executeQuery(EVENTS)) {
            row.next();
            long count = row.getLong("count");
            long first = row.getLong("first");
            long last = row.getLong("last");
            if (count == 0 ? firstSeq <= seq : last != seq || first > firstSeq) {
                damage.add(
                        "it should have the entries " + firstSeq + " to " + seq + " and has " + first + " to " + last);
            } else if (count > 0 && count != last - first + 1) {
                damage.add("between its entries " + first + " and " + last + " some are missing");
            }
        }
    }

    private void changes() throws SQLException {
        if (number(KNOWS_CHANGES) == 0) {
            return;
        }
        if (number(CHANGES_WITHOUT_MESSAGE) > 0) {
            damage.add("edited or deleted messages are missing, or not in their newest state");
        }
        if (number(NOT_DELETED) > 0) {
            damage.add("deleted messages still have contents");
        }
    }

    private void reactions() throws SQLException {
        if (number(KNOWS_REACTIONS) == 0) {
            return;
        }
        if (number(RESPONSES_WITHOUT_MESSAGE) > 0) {
            damage.add("messages with reactions are missing, or not in their newest state");
        }
        if (number(REACTIONS_OF_DELETED) > 0) {
            damage.add("deleted messages still have reactions");
        }
    }

    private void rooms() throws SQLException {
        try (ResultSet rows = statement.executeQuery(ROOMS_WITH_GAPS)) {
            while (rows.next()) {
                damage.add("messages of the room " + rows.getString(1) + " are missing");
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
