package org.chatrpc.audit.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.chatrpc.model.audit.AuditEntry;

/**
 * The end of a file of entries.
 *
 * @param end where the next line starts, in bytes: the end, without a line that was not written completely before a
 *     crash
 * @param last the entry in the last complete line; empty if there is none
 */
record FileTail(long end, Optional<AuditEntry> last) {
    private static final String BEGINNING = "{\"number\":";
    /** Far longer than any entry. */
    private static final int MAX_LINES = 262_144;

    /**
     * Reads the last lines of a file.
     *
     * @param name for the failure
     * @throws IOException if the file ends with anything but entries, which must not be overwritten
     */
    static FileTail of(FileChannel channel, Path name) throws IOException {
        long size = channel.size();
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, MAX_LINES));
        long start = size - bytes.capacity();
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) > 0) {}
        // A character for each byte, as the first may be in the middle of one.
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf('\n') + 1;
        String broken = text.substring(end);
        if (!broken.startsWith(BEGINNING) && !BEGINNING.startsWith(broken)) {
            throw notEntries(name);
        }
        if (end == 0 && start == 0) {
            return new FileTail(0, Optional.empty());
        }
        String line = text.substring(text.lastIndexOf('\n', end - 2) + 1, end);
        Optional<AuditEntry> last = line.startsWith(BEGINNING)
                ? AuditLine.parse(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                : Optional.empty();
        if (last.isEmpty()) {
            throw notEntries(name);
        }
        return new FileTail(start + end, last);
    }

    private static IOException notEntries(Path name) {
        return new IOException(name
                + " does not end with entries of the audit log, so it is left alone; move it away or set another file");
    }
}
