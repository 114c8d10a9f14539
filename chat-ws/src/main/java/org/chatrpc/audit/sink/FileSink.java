package org.chatrpc.audit.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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
     * Includes the name of the machine, as each has a file of its own. A new container has another name; then the last
     * line of the file says where to go on.
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
        String lines = entries.stream().map(entry -> AuditLine.of(entry) + "\n").collect(Collectors.joining());
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        try (FileChannel channel = FileChannel.open(file, WRITE, ownerOnly())) {
            long end = FileTail.of(channel, file).end();
            channel.truncate(end).position(end);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The permissions of a new file, which says who did what from where. A file that exists keeps its own. */
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
        // It is open only while it is written.
    }
}
