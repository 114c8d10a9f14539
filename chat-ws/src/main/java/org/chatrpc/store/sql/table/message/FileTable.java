package org.chatrpc.store.sql.table.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.model.file.FileKind;
import org.chatrpc.model.file.SentFiles;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.sql.table.TableMapping;

/**
 * The table {@code file}, {@code file_garbage} with the ids of files whose content is queued for removal, and {@code
 * held_file} with files that are no longer visible but kept by a legal hold. Commands of the log only change which
 * message a file is in.
 */
public final class FileTable {
    public static final TableMapping<String, StoredFile> FILES = new TableMapping<>(
            Tables.FILES,
            "SELECT * FROM file WHERE ",
            List.of(Column.text("id")),
            id -> new Object[] {id},
            FileTable::file,
            "file",
            List.of(
                    Column.text("id"),
                    Column.text("room"),
                    Column.text("owner"),
                    Column.text("client_upload_id"),
                    Column.text("name"),
                    Column.number("size"),
                    Column.text("sha256"),
                    Column.number("begun_at"),
                    Column.text("attachment"),
                    Column.number("message_id")),
            List.of("id"),
            List.of("message_id"),
            FileTable::values);

    /** The columns of the message {@code m} that {@link #sent(ResultSet, Optional)} needs. */
    public static final String SENT = "m.id, m.number, m.author, m.sent_at, m.attachments";

    private static final String GARBAGE_OF_MESSAGE =
            "INSERT INTO file_garbage (id, size) SELECT id, size FROM file WHERE message_id = ?";
    private static final String HOLD_OF_MESSAGE = """
            INSERT INTO held_file (id, message_id, size, attachment)
            SELECT id, message_id, size, attachment FROM file WHERE message_id = ? AND attachment IS NOT NULL""";

    private static final String DELETE_OF_MESSAGE = "DELETE FROM file WHERE message_id = ?";

    private FileTable() {}

    /**
     * Deletes the files of a message; their content is removed after the commit.
     *
     * @param held whether a legal hold keeps them nevertheless
     */
    public static Stream<Change> discard(StoredMessage without, boolean held) {
        return Stream.of(held ? HOLD_OF_MESSAGE : GARBAGE_OF_MESSAGE, DELETE_OF_MESSAGE)
                .map(sql -> new Change.Update(sql, List.of(without.id())));
    }

    public static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getString("id"),
                row.getString("room"),
                new StoredFile.Upload(
                        row.getString("owner"),
                        row.getString("client_upload_id"),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        Instant.ofEpochMilli(row.getLong("begun_at"))),
                AttachmentCodec.decodeOne(row.getString("attachment")),
                row.getLong("message_id"));
    }

    /** The files of a message, or those of one kind. */
    public static SentFiles sent(ResultSet row, Optional<FileKind> kind) throws SQLException {
        SentFiles all = new SentFiles(
                row.getLong("id"),
                row.getLong("number"),
                row.getString("author"),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                AttachmentCodec.decode(row.getString("attachments")));
        return kind.map(all::only).orElse(all);
    }

    /** The value of the column {@code picture}, which is set once a file is complete. */
    public static int picture(FileKind kind) {
        return kind == FileKind.PICTURE ? 1 : 0;
    }

    private static Object[] values(StoredFile file) {
        StoredFile.Upload upload = file.upload();
        return new Object[] {
            file.id(),
            file.room(),
            upload.owner(),
            upload.clientUploadId(),
            upload.name(),
            upload.size(),
            upload.sha256(),
            upload.begunAt().toEpochMilli(),
            file.received().map(AttachmentCodec::encodeOne).orElse(null),
            file.messageId() == 0 ? null : (Long) file.messageId()
        };
    }
}
