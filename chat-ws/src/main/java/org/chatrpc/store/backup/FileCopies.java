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
import org.chatrpc.model.file.StoredFile;
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
    private final boolean thoroughly;

    /**
     * @param thoroughly whether what is there already is compared by its SHA-256, rather than its size
     */
    FileCopies(FolderLayout from, FolderLayout to, boolean thoroughly) {
        this.from = from;
        this.to = to;
        this.thoroughly = thoroughly;
    }

    /**
     * Copies the contents of the files in a database. One that cannot be read does not prevent the others from being
     * copied.
     *
     * @return how many were not there, or could not be copied
     */
    int copy(Connection database) throws IOException, SQLException {
        int[] missing = {0};
        FileCheck.complete(database, file -> {
            if (!isThere(file) && !copy(file.id())) {
                missing[0]++;
            }
            String thumbnail = file.id() + THUMBNAIL;
            if (file.received().filter(found -> found.thumbnail().isKnown()).isPresent()
                    && (thoroughly || !Files.exists(to.sealed(thumbnail)))) {
                copy(thumbnail);
            }
        });
        return missing[0];
    }

    private boolean isThere(StoredFile file) throws IOException {
        Path target = to.sealed(file.id());
        if (!Files.isRegularFile(target) || Files.size(target) != file.upload().size()) {
            return false;
        }
        return !thoroughly
                || file.received()
                        .filter(found -> FileCheck.hasSha256(target, found.sha256()))
                        .isPresent();
    }

    private boolean copy(String id) throws IOException {
        Path source = from.sealed(id);
        Path target = to.sealed(id);
        if (!Files.isRegularFile(source)) {
            return false;
        }
        to.createFolderOf(target);
        try {
            Files.deleteIfExists(target);
            Files.createLink(target, source);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (UnsupportedOperationException | IOException e) {
            // On another disk, or on a file system without hard links.
            return copyBytes(source, target);
        }
    }

    private boolean copyBytes(Path source, Path target) throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Files.deleteIfExists(partial);
            Files.copy(source, partial);
            to.publish(partial, target);
            return true;
        } catch (IOException e) {
            // The file is missing or damaged: it is counted, and all others are copied.
            return false;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Removes what no file in the database has. */
    static void removeOthers(Connection database, FolderLayout contents) throws IOException, SQLException {
        forOthers(database, contents, Files::deleteIfExists);
    }

    /** Touches contents that belong to no file in the database, so that the server keeps them for another day. */
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
