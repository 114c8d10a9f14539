package org.chatrpc.store.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A file opened here, and whether its path still leads to it. Thread-safe.
 *
 * <p>Files are identified by device and inode ({@link BasicFileAttributes#fileKey}), as SQLite does ({@code
 * fileHasMoved} in its os_unix.c). An inode is not reused while the file is open. On Windows files have no key; SQLite
 * opens them there without FILE_SHARE_DELETE, so that the system itself refuses to delete, replace or rename them, or
 * their folder.
 */
final class OpenFile implements AutoCloseable {
    private final Path path;
    private final Object key;
    private final FileChannel channel;

    private OpenFile(Path path, Object key, FileChannel channel) {
        this.path = path;
        this.key = key;
        this.channel = channel;
    }

    static OpenFile open(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new OpenFile(path, attributes(path).fileKey(), channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    /** Whether the path still leads to this file. */
    boolean isInPlace() {
        try {
            return Objects.equals(attributes(path).fileKey(), key);
        } catch (IOException e) {
            return false;
        }
    }

    /** The size in bytes of the open file, wherever the path leads. */
    long size() throws IOException {
        return channel.size();
    }

    /** The first {@code length} bytes of the open file, padded with zeros. */
    byte[] start(int length) throws IOException {
        byte[] start = new byte[length];
        channel.read(ByteBuffer.wrap(start), 0);
        return start;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
