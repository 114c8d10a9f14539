package org.chatrpc.store.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.FileKind;
import org.chatrpc.model.file.SentFiles;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.connect.FileSpace;
import org.chatrpc.store.sql.table.message.AttachmentCodec;
import org.chatrpc.store.sql.table.message.FileTable;
import org.jdbi.v3.core.Handle;

/**
 * Files in database tables. Starting an upload locks the row of {@code file_usage}, so that no two nodes allocate the
 * same space; deleting files locks the head row of the log, so that none is deleted while a message is sent with it.
 */
public final class SqlFileStore implements FileStore {
    static final String BY_ID = "SELECT * FROM file WHERE id = :id";
    static final String BY_CLIENT_ID = "SELECT * FROM file WHERE owner = :owner AND client_upload_id = :clientId";
    static final String OF_OWNER =
            "SELECT coalesce(sum(size), 0) AS bytes, count(*) - count(message_id) AS unused FROM file WHERE owner = :owner";
    static final String UNUSED =
            "SELECT id FROM file WHERE message_id IS NULL AND begun_at < :before ORDER BY begun_at LIMIT :max";

    static final String USED = "SELECT bytes FROM file_usage";

    /** Files without an attachment are in no message; an index finds these few rows. */
    static final String TOTALS = "SELECT bytes, (SELECT count(*) FROM file) AS all_files,"
            + " (SELECT count(*) FROM file WHERE message_id IS NULL AND attachment IS NULL) AS uploads FROM file_usage";

    private final Database database;

    public SqlFileStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredFile> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<StoredFile> find(Handle handle, String id) {
        return handle.createQuery(BY_ID)
                .bind("id", id)
                .map((row, context) -> FileTable.file(row))
                .findOne();
    }

    @Override
    public Optional<StoredFile> begun(String owner, String clientUploadId) {
        return database.read(handle -> begun(handle, owner, clientUploadId));
    }

    private static Optional<StoredFile> begun(Handle handle, String owner, String clientUploadId) {
        return handle.createQuery(BY_CLIENT_ID)
                .bind("owner", owner)
                .bind("clientId", clientUploadId)
                .map((row, context) -> FileTable.file(row))
                .findOne();
    }

    @Override
    public StoredFile begin(StoredFile file, Limits limits) {
        return FileSpace.in(() -> database.write(handle -> {
            StoredFile.Upload upload = file.upload();
            long used = reserve(handle, upload.size());
            Optional<StoredFile> begun = begun(handle, upload.owner(), upload.clientUploadId());
            if (begun.isPresent()) {
                reserve(handle, -upload.size());
                return begun.get();
            }
            if (used > limits.total() || LegalHoldUsage.leavesNoSpace(handle, upload, limits, used)) {
                throw ChatException.of(
                        Problem.STORAGE_FULL, "This server has no more space for files; ask its administrator.");
            }
            requireWithin(limits, upload, handle);
            insert(handle, file);
            return file;
        }));
    }

    /** Changes the usage, and returns the new value; locks the row until the end of the transaction. */
    private static long reserve(Handle handle, long size) {
        handle.createUpdate("UPDATE file_usage SET bytes = bytes + :size")
                .bind("size", size)
                .execute();
        return used(handle);
    }

    private static long used(Handle handle) {
        return handle.createQuery(USED).mapTo(Long.class).one();
    }

    private static void requireWithin(Limits limits, StoredFile.Upload upload, Handle handle) {
        Use use = use(handle, upload.owner());
        if (use.ofOwner() + upload.size() > limits.perPerson()) {
            throw ChatException.in(
                    "size",
                    Problem.LIMIT_REACHED,
                    "Your files may have " + limits.perPerson() + " bytes altogether, and have " + use.ofOwner()
                            + " already.");
        }
        if (use.unused() >= limits.open()) {
            throw ChatException.in(
                    "clientUploadId",
                    Problem.LIMIT_REACHED,
                    "You have uploaded " + limits.open()
                            + " files that are in no message yet; send or forget them first.");
        }
    }

    @Override
    public Use use(String owner) {
        return database.read(handle -> use(handle, owner));
    }

    private static Use use(Handle handle, String owner) {
        return handle.createQuery(OF_OWNER)
                .bind("owner", owner)
                .map((row, context) -> new Use(row.getLong("bytes"), row.getLong("unused"), used(handle)))
                .one();
    }

    @Override
    public Totals totals() {
        return database.read(handle -> handle.createQuery(TOTALS)
                .map((row, context) -> new Totals(
                        row.getLong("bytes"),
                        row.getLong("all_files") - row.getLong("uploads"),
                        row.getLong("uploads")))
                .one());
    }

    @Override
    public Slice<SentFiles> sent(
            String room, String reader, Optional<FileKind> kind, long beforeMessage, ReadLimit limit) {
        return SentFilesQuery.run(database, room, reader, kind, beforeMessage, limit);
    }

    private static void insert(Handle handle, StoredFile file) {
        StoredFile.Upload upload = file.upload();
        handle.createUpdate("""
                        INSERT INTO file (id, room, owner, client_upload_id, name, size, sha256, begun_at)
                        VALUES (:id, :room, :owner, :clientId, :name, :size, :sha256, :begunAt)""")
                .bind("id", file.id())
                .bind("room", file.room())
                .bind("owner", upload.owner())
                .bind("clientId", upload.clientUploadId())
                .bind("name", upload.name())
                .bind("size", upload.size())
                .bind("sha256", upload.sha256())
                .bind("begunAt", upload.begunAt().toEpochMilli())
                .execute();
    }

    @Override
    public void goesOn(String id, Instant at) {
        database.write(handle -> handle.createUpdate(
                        "UPDATE file SET begun_at = :at WHERE id = :id AND attachment IS NULL AND begun_at < :at")
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute());
    }

    @Override
    public Optional<String> cleaned(String id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT cleaned_sha256 FROM file WHERE id = :id AND cleaned_sha256 IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public boolean cleaning(String id, String sha256) {
        return FileSpace.in(() -> database.write(handle ->
                handle.createUpdate("""
                        UPDATE file SET cleaned_sha256 = :sha256
                        WHERE id = :id AND attachment IS NULL AND coalesce(cleaned_sha256, :sha256) = :sha256""").bind("sha256", sha256).bind("id", id).execute() > 0));
    }

    @Override
    public Optional<StoredFile> complete(String id, Attachment attachment) {
        return FileSpace.in(() -> database.write(handle -> {
            handle.createUpdate("""
                            UPDATE file SET attachment = :attachment, picture = :picture
                            WHERE id = :id AND attachment IS NULL AND coalesce(cleaned_sha256, :sha256) = :sha256""")
                    .bind("attachment", AttachmentCodec.encodeOne(attachment))
                    .bind("picture", FileTable.picture(attachment.kind()))
                    .bind("sha256", attachment.sha256())
                    .bind("id", id)
                    .execute();
            return find(handle, id);
        }));
    }

    @Override
    public boolean discard(StoredFile file, String cleaned) {
        return database.write(handle -> {
            // Only the node that deletes the row may queue its content for removal: another node may complete the file
            // at this moment.
            int deleted = handle.createUpdate("""
                            DELETE FROM file
                            WHERE id = :id AND attachment IS NULL AND coalesce(cleaned_sha256, '') = :cleaned""")
                    .bind("id", file.id())
                    .bind("cleaned", cleaned)
                    .execute();
            if (deleted > 0) {
                handle.createUpdate("INSERT INTO file_garbage (id, size) VALUES (:id, :size)")
                        .bind("id", file.id())
                        .bind("size", file.upload().size())
                        .execute();
            }
            return deleted > 0;
        });
    }

    @Override
    public int expire(Instant before, int max) {
        if (unused(before, 1).isEmpty()) {
            return 0;
        }
        return database.write(handle -> {
            Head.lock(handle.getConnection(), database.dialect());
            List<String> ids = unused(handle, before, max);
            if (!ids.isEmpty()) {
                handle.createUpdate("INSERT INTO file_garbage (id, size) SELECT id, size FROM file WHERE id IN (<ids>)")
                        .bindList("ids", ids)
                        .execute();
                handle.createUpdate("DELETE FROM file WHERE id IN (<ids>)")
                        .bindList("ids", ids)
                        .execute();
            }
            return ids.size();
        });
    }

    private List<String> unused(Instant before, int max) {
        return database.read(handle -> unused(handle, before, max));
    }

    private static List<String> unused(Handle handle, Instant before, int max) {
        return handle.createQuery(UNUSED)
                .bind("before", before.toEpochMilli())
                .bind("max", max)
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<String> garbage(String after, int max) {
        return database.read(
                handle -> handle.createQuery("SELECT id FROM file_garbage WHERE id > :after ORDER BY id LIMIT :max")
                        .bind("after", after)
                        .bind("max", max)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void removed(String id) {
        database.write(handle -> {
            UnknownContents.forget(handle, id);
            Optional<Long> size = handle.createQuery("SELECT size FROM file_garbage WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .findOne();
            // Another node may have done so in the meantime; only one of them deletes the row.
            int deleted = handle.createUpdate("DELETE FROM file_garbage WHERE id = :id")
                    .bind("id", id)
                    .execute();
            return deleted == 0 ? 0 : reserve(handle, -size.orElse(0L));
        });
    }

    @Override
    public Map<String, Instant> unknownSince(Collection<String> ids, Instant now) {
        return UnknownContents.since(database, ids, now);
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return UnknownContents.known(database, ids);
    }
}
