package org.chatrpc.store.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.chatrpc.export.Content;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.folder.FolderLayout;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** What is in files, wherever it is stored. */
final class StoredContent implements Content {
    /** Each row is a part of at most 256 KiB. */
    private static final int PARTS_AT_ONCE = 4;

    private final Handle handle;
    private final Optional<FolderLayout> folder;
    private final boolean parts;

    StoredContent(Handle handle, Backups store) {
        this.handle = handle;
        this.folder = store.contents();
        this.parts = store.mayHaveParts();
    }

    /** A message may have been deleted since the snapshot, and its files with it; then nothing is there. */
    @Override
    public long copy(String fileId, OutputStream to) throws IOException {
        if (folder.isEmpty()) {
            return copyParts(fileId, to);
        }
        try (InputStream from = Files.newInputStream(folder.get().sealed(fileId))) {
            return from.transferTo(to);
        } catch (NoSuchFileException e) {
            return parts ? copyParts(fileId, to) : 0;
        }
    }

    private long copyParts(String fileId, OutputStream to) throws IOException {
        long size = 0;
        try (ResultIterator<byte[]> parts = handle.createQuery(
                        "SELECT content FROM file_part WHERE file_id = :id ORDER BY start")
                .bind("id", fileId)
                .setFetchSize(PARTS_AT_ONCE)
                .map((row, context) -> row.getBytes("content"))
                .iterator()) {
            while (parts.hasNext()) {
                byte[] part = parts.next();
                to.write(part);
                size += part.length;
            }
        }
        return size;
    }
}
