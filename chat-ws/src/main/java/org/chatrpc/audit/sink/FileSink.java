package org.chatrpc.audit.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.model.audit.AuditEntry;

/**
 * A file, one line of JSON for each entry. It is opened for each write, so that it may be moved away at any time, and is on disk
 * before the entries count as written.
 */
public final class FileSink implements AuditSink {
    private final Path file;

    public FileSink(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** With the name of the machine: each has a file of its own. */
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
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            channel.position(startOfLine(channel));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** The end, without a line that was not written completely before a crash. */
    private static long startOfLine(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        while (end > 0) {
            last.clear();
            channel.read(last, end - 1);
            if (last.get(0) == '\n') {
                break;
            }
            end--;
        }
        channel.truncate(end);
        return end;
    }

    @Override
    public void close() {
        // It is open only while it is written.
    }
}
