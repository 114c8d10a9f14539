package org.chatrpc.store.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.chatrpc.export.Content;
import org.chatrpc.export.PersonLines;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** Reads what is stored of a person in one snapshot, a few rows at a time: no secrets, and nothing that others wrote. */
public final class PersonReader {
    private static final int FETCH_SIZE = 200;
    private static final String ACCOUNT =
            "SELECT username, display_name, administrator, auditor, deactivated, created_at FROM account WHERE username = :name";

    /** What is read, by the type of the lines; in this order. Columns whose names end with {@code _at} are times. */
    private static final Map<String, String> ROWS = rows();

    private static final String FILES =
            "SELECT id, name FROM file WHERE owner = :name AND attachment IS NOT NULL ORDER BY begun_at, id";

    private final Backups store;

    public PersonReader(Backups store) {
        this.store = store;
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("account", ACCOUNT);
        rows.put("identity", "SELECT provider, subject, linked_at FROM identity WHERE username = :name");
        rows.put("session", """
                SELECT client_name, address, created_at, used_at, expires_at FROM session
                WHERE username = :name ORDER BY created_at, id""");
        rows.put("presence", "SELECT status, status_text FROM presence WHERE username = :name");
        rows.put("block", "SELECT blocked, blocked_at FROM block WHERE username = :name ORDER BY blocked");
        rows.put("membership", """
                SELECT room, role, joined_at, read_number, notify, favourite, CASE to_seq WHEN 0 THEN 1 ELSE 0 END AS active
                FROM membership WHERE username = :name ORDER BY room, from_seq""");
        rows.put("ban", "SELECT room, banned_at FROM ban WHERE username = :name ORDER BY room");
        rows.put("written", """
                SELECT id, room, number, sent_at, body, reply_to, revision, edited_at, deleted_at FROM message
                WHERE author = :name ORDER BY id""");
        rows.put("earlier", """
                SELECT message_id, revision, body, written_at FROM message_revision
                WHERE written_by = :name ORDER BY message_id, revision""");
        rows.put(
                "reaction", "SELECT message_id, emoji FROM reaction WHERE username = :name ORDER BY message_id, emoji");
        rows.put("report", """
                SELECT message_id, reason, reported_at FROM report WHERE reporter = :name ORDER BY message_id""");
        rows.put("audit", """
                SELECT number, at AS done_at, kind, operation, outcome, address, room FROM audit_entry
                WHERE actor = :name ORDER BY number""");
        return rows;
    }

    /**
     * Passes everything on.
     *
     * @throws StoreException also if there is no such account
     */
    public void read(String username, PersonLines lines) {
        store.inSnapshot(handle -> {
            if (handle.createQuery(ACCOUNT)
                    .bind("name", username)
                    .mapToMap()
                    .findOne()
                    .isEmpty()) {
                throw new StoreException("There is no account " + username + ".", null);
            }
            long at = handle.createQuery("SELECT at FROM log_head")
                    .mapTo(Long.class)
                    .one();
            lines.begin(username, Instant.ofEpochMilli(at));
            for (Map.Entry<String, String> rows : ROWS.entrySet()) {
                rows(handle, rows.getKey(), rows.getValue(), username, lines);
            }
            files(handle, username, lines, new StoredContent(handle, store));
            return true;
        });
    }

    private static void rows(Handle handle, String type, String sql, String username, PersonLines lines)
            throws IOException {
        try (ResultIterator<Map<String, Object>> rows = handle.createQuery(sql)
                .bind("name", username)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> values(row))
                .iterator()) {
            while (rows.hasNext()) {
                lines.row(type, rows.next());
            }
        }
    }

    private static Map<String, Object> values(ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            Object value = row.getObject(i);
            if (value instanceof Number time && name.endsWith("_at")) {
                values.put(name, Instant.ofEpochMilli(time.longValue()));
            } else if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private static void files(Handle handle, String username, PersonLines lines, Content content) throws IOException {
        record File(String id, String name) {}
        try (ResultIterator<File> files = handle.createQuery(FILES)
                .bind("name", username)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> new File(row.getString("id"), row.getString("name")))
                .iterator()) {
            while (files.hasNext()) {
                File file = files.next();
                lines.file(file.id(), file.name(), content);
            }
        }
    }
}
