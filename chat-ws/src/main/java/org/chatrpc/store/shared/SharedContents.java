package org.chatrpc.store.shared;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.folder.FolderContents;
import org.chatrpc.store.folder.FolderLayout;
import org.chatrpc.store.postgres.PostgresContents;

/**
 * The contents of nodes that share a PostgreSQL database: in the database, or in a folder. Once there is a folder, new
 * contents go there; those already in the database are still read and removed there. A node without access to the
 * folder does nothing.
 */
public final class SharedContents implements FileContents {
    private final PostgresContents database;
    private final Optional<FolderContents> folder;
    private final FolderMark mark;

    /**
     * @param stored the contents in the database
     * @param folder that all nodes use; if empty, contents are in the database
     * @param keepFreeBytes how much space of the folder's disk is left to everything else
     */
    public SharedContents(
            Database database, PostgresContents stored, Optional<FolderLayout> folder, long keepFreeBytes) {
        this.database = stored;
        this.folder = folder.map(layout -> new FolderContents(layout.root(), keepFreeBytes));
        this.mark = new FolderMark(database, folder);
    }

    /** Where a content is, or would go. */
    private FileContents of(String id) {
        mark.require();
        if (folder.isEmpty()) {
            return database;
        }
        FolderContents files = folder.get();
        if (files.isComplete(id)) {
            return files;
        }
        // Both may contain a part of it: a node without the folder detects only after some seconds that there is one.
        return database.received(id) > files.received(id) ? database : files;
    }

    @Override
    public long received(String id) {
        return of(id).received(id);
    }

    @Override
    public long append(String id, long offset, byte[] part) {
        return of(id).append(id, offset, part);
    }

    @Override
    public void overwrite(String id, long offset, byte[] bytes) {
        of(id).overwrite(id, offset, bytes);
    }

    @Override
    public void seal(String id) {
        of(id).seal(id);
    }

    @Override
    public void put(String id, byte[] content) {
        of(id).put(id, content);
    }

    @Override
    public byte[] read(String id, long offset, int length) {
        return of(id).read(id, offset, length);
    }

    @Override
    public void remove(String id) {
        mark.require();
        folder.ifPresent(files -> files.remove(id));
        database.remove(id);
    }

    @Override
    public void requireSpace(long size) {
        mark.require();
        folder.ifPresentOrElse(files -> files.requireSpace(size), () -> database.requireSpace(size));
    }

    @Override
    public void requireReachable() {
        mark.require();
        folder.ifPresentOrElse(FolderContents::requireReachable, database::requireReachable);
    }

    @Override
    public void requireUsable() {
        mark.require();
        folder.ifPresentOrElse(FolderContents::requireUsable, database::requireUsable);
    }

    @Override
    public void visit(Instant unchangedSince, Consumer<List<String>> batches) {
        mark.require();
        folder.ifPresent(files -> files.visit(unchangedSince, batches));
        database.visit(unchangedSince, batches);
    }
}
