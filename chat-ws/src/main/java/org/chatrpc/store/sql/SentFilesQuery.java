package org.chatrpc.store.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.file.FileKind;
import org.chatrpc.model.file.SentFiles;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.sql.table.BoundedQuery;
import org.chatrpc.store.sql.table.message.FileTable;

/** Reads the files of a room, newest message first. */
final class SentFilesQuery {
    /** One row for each message, found by its first file; the message determines the order of its files. */
    static final String ALL = sent("");

    static final String OF_KIND = sent(" AND f.picture = :picture");

    private SentFilesQuery() {}

    private static String sent(String condition) {
        // CROSS JOIN makes SQLite follow the index of files, so that no page costs more than its own messages.
        return "SELECT " + FileTable.SENT
                + " FROM file f CROSS JOIN message m WHERE m.id = f.message_id AND f.room = :room"
                + condition + " AND f.message_id < :before AND (m.author_only = 0 OR m.author = :reader)"
                + " AND NOT EXISTS (SELECT 1 FROM file e WHERE e.message_id = f.message_id AND e.id < f.id"
                + condition.replace("f.", "e.") + ") ORDER BY f.message_id DESC LIMIT :max";
    }

    static Slice<SentFiles> run(
            Database database,
            String room,
            String reader,
            Optional<FileKind> kind,
            long beforeMessage,
            ReadLimit limit) {
        Map<String, Object> values = new HashMap<>(Map.of("room", room, "before", beforeMessage, "reader", reader));
        kind.ifPresent(one -> values.put("picture", FileTable.picture(one)));
        return BoundedQuery.slice(
                database,
                kind.isPresent() ? OF_KIND : ALL,
                values,
                limit,
                row -> FileTable.sent(row, kind),
                SentFiles::bytes);
    }
}
