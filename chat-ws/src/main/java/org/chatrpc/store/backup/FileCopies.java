package org.chatrpc.store.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.chatrpc.store.folder.FolderLayout;

/**
 * Copies the contents of files between a server and a backup. A content never changes under its id, so what is there already is
 * not copied again, and where both are on one disk, a hard link does.
 */
final class FileCopies {
    private static final String THUMBNAIL = "t";
    /** Nothing else is ever touched. */
    private static final Pattern CONTENT = Pattern.compile("[0-9a-f]{32}t?");

    private final FolderLayout from;
    private final FolderLayout to;

    FileCopies(FolderLayout from, FolderLayout to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies what the files in a database have.
     *
     * @return how many were not there
     */
    int copy(Connection database) throws IOException, SQLException {
        int[] missing = {0};
        FileCheck.complete(database, file -> {
            if (!copy(file.id(), file.upload().size())) {
                missing[0]++;
            }
            if (file.received().filter(found -> found.thumbnail().isKnown()).isPresent()) {
                copy(file.id() + THUMBNAIL, -1);
            }
        });
        return missing[0];
    }

    private boolean copy(String id, long size) throws IOException {
        Path target = to.sealed(id);
        if (Files.exists(target) && (size < 0 || Files.size(target) == size)) {
            return true;
        }
        to.createFolderOf(target);
        try {
            Files.deleteIfExists(target);
            Files.createLink(target, from.sealed(id));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (UnsupportedOperationException | IOException e) {
            // On another disk, or on a file system without hard links.
            return copyBytes(from.sealed(id), target);
        }
    }

    private boolean copyBytes(Path source, Path target) throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            Files.copy(source, partial);
            to.publish(partial, target);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Removes what no file in the database has. */
    static void removeOthers(Connection database, FolderLayout contents) throws IOException, SQLException {
        forOthers(database, contents, Files::deleteIfExists);
    }

    /** Marks what no file in the database has as changed now, so that the server keeps it for another day. */
    static void keepOthers(Connection database, FolderLayout contents) throws IOException, SQLException {
        FileTime now = FileTime.from(Instant.now());
        forOthers(database, contents, content -> Files.setLastModifiedTime(content, now));
    }

    private static boolean isContent(String name) {
        return CONTENT.matcher(name).matches();
    }

    private interface Work {
        void on(Path content) throws IOException;
    }

    private static void forOthers(Connection database, FolderLayout contents, Work work)
            throws IOException, SQLException {
        Set<String> known = new HashSet<>();
        FileCheck.complete(database, file -> known.add(file.id()));
        if (!Files.isDirectory(contents.root())) {
            return;
        }
        Files.walkFileTree(contents.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path content, BasicFileAttributes attributes) throws IOException {
                String name = content.getFileName().toString();
                if (isContent(name)
                        && !known.contains(name.endsWith(THUMBNAIL) ? name.substring(0, name.length() - 1) : name)) {
                    work.on(content);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
