package org.chatrpc.file;

import java.util.function.LongSupplier;
import org.chatrpc.file.picture.content.Bytes;

/**
 * A content that can be read for some time only.
 *
 * @param end by the clock, a monotonic one
 */
record DeadlineBytes(Bytes bytes, long end, LongSupplier nanoTime) implements Bytes {

    /** The time is over. */
    static final class TimeUpException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public long size() {
        return bytes.size();
    }

    @Override
    public byte[] read(long offset, int length) {
        if (nanoTime.getAsLong() - end >= 0) {
            throw new TimeUpException();
        }
        return bytes.read(offset, length);
    }

    @Override
    public void overwrite(long offset, byte[] replacement) {
        bytes.overwrite(offset, replacement);
    }
}
