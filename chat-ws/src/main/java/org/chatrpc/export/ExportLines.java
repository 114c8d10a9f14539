package org.chatrpc.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The lines of an untrusted file, byte by byte. Text readers are too lenient: they accept other line ends, and either
 * fail on or replace malformed bytes. For one thread.
 */
final class ExportLines implements AutoCloseable {
    private final InputStream in;

    ExportLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * A line as it is in the file.
     *
     * @param text without the end of the line; bytes that are not UTF-8 are replaced
     * @param exact whether {@code text} and a line feed are exactly what is in the file
     */
    record Line(String text, boolean exact) {}

    /** The next line; empty at the end of the file. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            line.write(read);
            read = in.read();
        }
        byte[] bytes = line.toByteArray();
        String text = new String(bytes, UTF_8);
        return Optional.of(new Line(text, read == '\n' && Arrays.equals(text.getBytes(UTF_8), bytes)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
