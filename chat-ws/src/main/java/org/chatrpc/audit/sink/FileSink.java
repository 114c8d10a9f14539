package org.chatrpc.audit.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.model.audit.AuditEntry;

/**
 * A file, one line of JSON for each entry. It is opened for each write, so that it may be moved away at any time, and is on disk
 * before the entries count as written.
 */
public final class FileSink implements AuditSink {
    private static final Set<StandardOpenOption> WRITE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);

    private final Path file;

    public FileSink(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /**
     * Includes the host name, because each host has its own file. A new container has another host name; then the last
     * line of the file determines the position to resume at.
     */
    @Override
    public String target() {
        return "file " + hostName() + " " + file;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    @Override
    public void write(List<AuditEntry> entries) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE, ownerOnly())) {
            lock(channel);
            FileTail tail = FileTail.of(channel, file);
            String lines = following(tail.last(), entries)
                    .map(entry -> AuditLine.of(entry) + "\n")
                    .collect(Collectors.joining());
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            channel.truncate(tail.end()).position(tail.end());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /**
     * Waits until no other process writes; closing the channel releases the lock. Without the lock, a node could
     * mistake the line that another node is writing for the remains of a crash, and remove it.
     *
     * @throws IOException also if another node in this process writes
     */
    private void lock(FileChannel channel) throws IOException {
        try {
            FileLock unused = channel.lock();
        } catch (OverlappingFileLockException e) {
            throw new IOException(
                    file + " is written by another node at the moment; each should have a file of its own", e);
        }
    }

    /** Those of the entries that the file does not have, if another node has written some of them. */
    private static Stream<AuditEntry> following(Optional<AuditEntry> last, List<AuditEntry> entries) {
        int written = last.map(entries::lastIndexOf).orElse(-1) + 1;
        return entries.subList(written, entries.size()).stream();
    }

    /** The permissions of a new file, which records who did what from where. An existing file keeps its permissions. */
    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public Optional<AuditEntry> last() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return FileTail.of(channel, file).last();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        // The file is open only during a write.
    }
}
