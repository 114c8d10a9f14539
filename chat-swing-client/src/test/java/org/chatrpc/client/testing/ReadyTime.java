package org.chatrpc.client.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The time that a thread has been running or runnable, according to the scheduler; the rest of its life it waited.
 * Linux provides it in {@code /proc/self/task/ID/schedstat} (kernel documentation, "Scheduler statistics"):
 * nanoseconds on a CPU, nanoseconds on a run queue, and the number of time slices.
 *
 * <p>Confined to the thread that created it.
 */
final class ReadyTime {
    private static final Path THIS_THREAD = Path.of("/proc/thread-self");

    private final RandomAccessFile account;
    private final byte[] text = new byte[80];

    private ReadyTime(RandomAccessFile account) {
        this.account = account;
    }

    /** For the calling thread. */
    static ReadyTime ofThisThread() {
        try {
            Path file = THIS_THREAD.toRealPath().resolve("schedstat");
            return new ReadyTime(Files.isReadable(file) ? new RandomAccessFile(file.toFile(), "r") : null);
        } catch (IOException e) {
            return new ReadyTime(null);
        }
    }

    /**
     * Since the thread started; always zero on systems without this statistic, as if the thread had always waited.
     */
    long nanos() {
        if (account == null) {
            return 0;
        }
        try {
            account.seek(0);
            int length = account.read(text);
            String[] numbers = new String(text, 0, length, StandardCharsets.US_ASCII).split(" ");
            return Long.parseLong(numbers[0]) + Long.parseLong(numbers[1]);
        } catch (IOException e) {
            return 0;
        }
    }
}
