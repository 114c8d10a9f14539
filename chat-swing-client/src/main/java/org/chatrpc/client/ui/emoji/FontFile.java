package org.chatrpc.client.ui.emoji;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A font on disk. It is read, not memory-mapped: truncating a mapped file would crash the JVM. It stays open as long
 * as the program runs, so that an update of the font does not affect it. Thread-safe.
 */
final class FontFile implements FontData {

    @GuardedBy("this")
    private final RandomAccessFile file;

    FontFile(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
    }

    @Override
    public synchronized long length() throws IOException {
        return file.length();
    }

    @Override
    public synchronized byte[] read(long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || offset + length > file.length()) {
            throw new DamagedFontException(length + " bytes at " + offset + " are not in the file");
        }
        byte[] bytes = new byte[length];
        file.seek(offset);
        file.readFully(bytes);
        return bytes;
    }
}
