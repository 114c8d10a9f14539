package org.chatrpc.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Reports every few seconds how much of a file has been written; neither SQLite nor a file copy reports progress. */
final class Progress {
    private static final long EVERY_SECONDS = 3;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private Progress() {}

    /**
     * Watches the file until closed.
     *
     * @param size the final size of the file in bytes
     */
    static Progress of(Path file, long size, Consumer<String> listener) {
        Progress progress = new Progress();
        Future<?> unused = progress.timer.scheduleAtFixedRate(
                () -> listener.accept(percent(file, size) + " % of " + size / 1_000_000 + " MB"),
                EVERY_SECONDS,
                EVERY_SECONDS,
                TimeUnit.SECONDS);
        return progress;
    }

    private static long percent(Path file, long size) {
        try {
            return Math.min(99, Files.size(file) * 100 / Math.max(1, size));
        } catch (IOException e) {
            return 0;
        }
    }

    void close() {
        timer.shutdownNow();
    }
}
