package org.chatrpc.client.app.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chatrpc.client.base.PrivateFiles;
import org.jspecify.annotations.Nullable;

/**
 * Moves a file or folder, also between disks, so that a crash at any point loses nothing: repeating the call completes
 * the move. Between disks, the original is renamed to mark the move, copied under a temporary name, and deleted once the
 * copy is complete and has its final name.
 *
 * <p>Never replaces an existing target; in this case, the original stays in place.
 */
class FileMove {

    private static final String MOVED = ".moved";
    private static final String COPYING = ".copying";

    /** Whether something is to be moved from here. */
    final boolean isDue(Path from) {
        return exists(from) || exists(moved(from));
    }

    /** Where it is now. */
    final Path place(Path from, Path to) {
        return Stream.of(to, moved(from), from)
                .filter(FileMove::exists)
                .findFirst()
                .orElse(to);
    }

    /** Moves it, if it is there. */
    final void move(Path from, Path to) throws IOException {
        if (exists(from) && !exists(to) && !exists(moved(from))) {
            try {
                rename(from, to);
            } catch (AtomicMoveNotSupportedException e) {
                rename(from, moved(from));
            }
        }
        if (exists(moved(from))) {
            if (!exists(to)) {
                Path copy = to.resolveSibling(to.getFileName() + COPYING);
                delete(copy);
                copy(moved(from), copy);
                rename(copy, to);
                force(to.toAbsolutePath().getParent());
            }
            delete(moved(from));
        }
    }

    /** Renames within a disk. @throws AtomicMoveNotSupportedException if the target is on another one */
    void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Copies one file or empty folder, with its permissions, and forces it to the disk. */
    void copyOne(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        if (Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
            try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** Deletes one file or empty folder. */
    void deleteOne(Path file) throws IOException {
        Files.delete(file);
    }

    private void copy(Path from, Path to) throws IOException {
        for (Path file : all(from)) {
            copyOne(file, to.resolve(from.relativize(file)));
        }
        for (Path file : all(to)) {
            force(file);
        }
    }

    /** The deletion of the original must not reach the disk before the copy. */
    private static void force(@Nullable Path folder) throws IOException {
        if (folder != null && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            PrivateFiles.forceFolder(folder);
        }
    }

    private void delete(Path file) throws IOException {
        if (exists(file)) {
            for (Path one : all(file).stream().sorted(Comparator.reverseOrder()).toList()) {
                deleteOne(one);
            }
        }
    }

    /** Parents before their children. */
    private static List<Path> all(Path file) throws IOException {
        try (Stream<Path> files = Files.walk(file)) {
            return files.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path moved(Path from) {
        return from.resolveSibling(from.getFileName() + MOVED);
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
