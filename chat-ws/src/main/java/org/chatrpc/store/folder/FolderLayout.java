package org.chatrpc.store.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * Where contents are in a folder: in one of 256 sub-folders by the beginning of their ids, as folders with very many files are
 * slow on some systems.
 *
 * @param root the folder; need not exist
 */
public record FolderLayout(Path root) {

    /** The folder of contents beside a database file. */
    public static FolderLayout beside(Path database) {
        return new FolderLayout(database.resolveSibling(database.getFileName() + "-files"));
    }

    Path incoming() {
        return root.resolve("incoming");
    }

    Path incoming(String id) {
        return incoming().resolve(id);
    }

    /** The path of a complete content. */
    public Path sealed(String id) {
        return root.resolve(id.substring(0, 2)).resolve(id);
    }

    /** The current path of a content, if it exists. */
    Path find(String id) {
        Path sealed = sealed(id);
        return Files.exists(sealed) ? sealed : incoming(id);
    }

    /** Creates the folder of a content. */
    public void createFolderOf(Path content) throws IOException {
        create(Objects.requireNonNull(content.getParent()));
    }

    /** Files are private, so a new folder is accessible to its owner only. */
    void create(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            create(parent);
        }
        Files.createDirectories(folder);
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        if (parent != null) {
            sync(parent);
        }
    }

    /** Forces the file to disk and moves it, replacing any file of that name. */
    public void publish(Path file, Path name) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path folder = Objects.requireNonNull(name.getParent());
        create(folder);
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(folder);
    }

    /** Makes changes in the folder durable. Windows cannot open a folder, and does not need this. */
    private static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
