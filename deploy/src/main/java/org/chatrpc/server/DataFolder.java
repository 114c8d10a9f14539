package org.chatrpc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.chatrpc.server.settings.StartFailure;

/**
 * The server's data folder, locked for this process while it is open. The subfolder {@code run} is temporary: it is
 * deleted on close, or on the next open if the process was killed.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "server.lock";

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws StartFailure if the folder cannot be created or written, or another server uses it */
    static DataFolder open(Path path) throws StartFailure {
        try {
            createPrivate(path);
            FileChannel channel = lock(path.resolve(LOCK));
            DataFolder folder = new DataFolder(path, channel);
            FileTree.delete(folder.run());
            Files.createDirectories(folder.temporary());
            Files.createDirectories(folder.logs());
            return folder;
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailure("Cannot write to the data folder " + path + ": " + reason(e), e);
        }
    }

    Path path() {
        return path;
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** Temporary files of the running process. */
    Path run() {
        return path.resolve("run");
    }

    Path temporary() {
        return run().resolve("tmp");
    }

    /** The lock file stays: deleting it would let two servers lock two different files of the same name. */
    @Override
    public void close() throws IOException {
        try (channel) {
            FileTree.delete(run());
        }
    }

    /** Messages are private, so a new folder is accessible to its owner only. */
    private static void createPrivate(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileChannel lock(Path file) throws IOException, StartFailure {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new StartFailure("The data folder " + file.getParent() + " is in use by another server" + owner(file)
                    + ". Stop it, or choose another folder with --data.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    /** Where locks are mandatory, the owner's file cannot be read, and its process is not named. */
    private static String owner(Path file) {
        try {
            String pid = Files.readString(file, StandardCharsets.US_ASCII);
            return pid.matches("\\d+") ? " (process " + pid + ")" : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String reason(Exception failure) {
        Throwable cause =
                failure.getCause() != null && failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (cause instanceof AccessDeniedException) {
            return "permission denied.";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is a file of that name.";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason() + ".";
        }
        return cause.getMessage() + ".";
    }
}
