package org.chatrpc.client.testing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long a thread has been running or ready to run, by the scheduler's own account: the rest of its life it waited. Linux
 * keeps it in {@code /proc/self/task/ID/schedstat} (kernel documentation, "Scheduler statistics"): nanoseconds on a processor,
 * nanoseconds on a run queue, and time slices.
 *
 * <p>Confined to the thread it was made on.
 */
final class ReadyTime {
    private static final Path THIS_THREAD = Path.of("/proc/thread-self");

    private final RandomAccessFile account;
    private final byte[] text = new byte[80];

    private ReadyTime(RandomAccessFile account) {
        this.account = account;
    }

    /** Of the thread that asks. */
    static ReadyTime ofThisThread() {
        try {
            Path file = THIS_THREAD.toRealPath().resolve("schedstat");
            return new ReadyTime(Files.isReadable(file) ? new RandomAccessFile(file.toFile(), "r") : null);
        } catch (IOException e) {
            return new ReadyTime(null);
        }
    }

    /** Since the thread began; always zero if the system keeps no account, as if it had waited all the time. */
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
