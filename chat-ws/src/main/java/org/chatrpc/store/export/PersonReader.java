package org.chatrpc.store.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chatrpc.export.Content;
import org.chatrpc.export.PersonLines;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.sql.table.message.AttachmentCodec;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Reads the data of a user in one snapshot, a few rows at a time: what the user wrote and did, and actions on the user,
 * but no secrets, nothing that others wrote in rooms, and nothing that reveals a legal hold.
 */
public final class PersonReader {
    private static final int FETCH_SIZE = 200;
    private static final String ACCOUNT =
            "SELECT username, display_name, administrator, auditor, deactivated, created_at FROM account WHERE username = :name";

    /** The queries by the type of the lines, in this order. Columns whose names end with {@code _at} are times. */
    private static final Map<String, String> ROWS = rows();

    private static final String FILES =
            "SELECT id, name, attachment FROM file WHERE owner = :name AND attachment IS NOT NULL ORDER BY begun_at, id";

    private final Backups store;

    public PersonReader(Backups store) {
        this.store = store;
    }

    /** The statements that find the data of a user, with the parameter {@code name}. */
    public static List<String> statements() {
        return Stream.concat(ROWS.values().stream(), Stream.of(FILES)).toList();
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
        rows.put("created", "SELECT room FROM room_creator WHERE username = :name ORDER BY room");
        rows.put("ban", "SELECT room, banned_by, banned_at FROM ban WHERE username = :name ORDER BY room");
        rows.put("banned", "SELECT room, username, banned_at FROM ban WHERE banned_by = :name ORDER BY room, username");
        rows.put("written", """
                SELECT id, room, number, sent_at, body, reply_to, revision, edited_at, deleted_by, deleted_at, deleted_reason
                FROM message WHERE author = :name ORDER BY id""");
        rows.put("changed", """
                SELECT id, room, number, CASE edited_by WHEN :name THEN edited_at END AS edited_at,
                    CASE pinned_by WHEN :name THEN pinned_at END AS pinned_at,
                    CASE deleted_by WHEN :name THEN deleted_at END AS deleted_at,
                    CASE deleted_by WHEN :name THEN deleted_reason END AS deleted_reason
                FROM message WHERE author <> :name AND (edited_by = :name OR pinned_by = :name OR deleted_by = :name)
                ORDER BY id""");
        rows.put("mentioned", """
                SELECT message_id, room, number FROM mention WHERE username = :name ORDER BY message_id""");
        rows.put("earlier", """
                SELECT message_id, revision, body, written_at FROM message_revision
                WHERE written_by = :name ORDER BY message_id, revision""");
        rows.put(
                "reaction", "SELECT message_id, emoji FROM reaction WHERE username = :name ORDER BY message_id, emoji");
        rows.put("report", """
                SELECT message_id, reason, reported_at FROM report WHERE reporter = :name ORDER BY message_id""");
        rows.put("resolved", """
                SELECT message_id, resolution, resolved_at FROM report WHERE resolved_by = :name ORDER BY message_id""");
        rows.put("audit", """
                SELECT number, at AS done_at, kind, operation, outcome, address, room, subject FROM audit_entry
                WHERE actor = :name ORDER BY number""");
        // Without the network addresses of other actors.
        rows.put("audit-about", """
                SELECT number, at AS done_at, kind, operation, outcome, actor, room, before_values, after_values
                FROM audit_entry WHERE subject = :name AND actor <> :name ORDER BY number""");
        return rows;
    }

    /** @throws StoreException also if there is no such account */
    public void require(String username) {
        store.inSnapshot(handle -> require(handle, username));
    }

    private static boolean require(Handle handle, String username) {
        if (handle.createQuery(ACCOUNT)
                .bind("name", username)
                .mapToMap()
                .findOne()
                .isEmpty()) {
            throw new StoreException("There is no account " + username + ".", null);
        }
        return true;
    }

    /**
     * Passes everything on.
     *
     * @throws StoreException also if there is no such account
     */
    public void read(String username, PersonLines lines) {
        store.inSnapshot(handle -> {
            require(handle, username);
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
        record File(String id, String name, Attachment attachment) {}
        try (ResultIterator<File> files = handle.createQuery(FILES)
                .bind("name", username)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> new File(
                        row.getString("id"),
                        row.getString("name"),
                        Objects.requireNonNull(AttachmentCodec.decodeOne(row.getString("attachment")))))
                .iterator()) {
            while (files.hasNext()) {
                File file = files.next();
                lines.file(file.id(), file.name(), file.attachment().sha256(), content);
            }
        }
    }
}
