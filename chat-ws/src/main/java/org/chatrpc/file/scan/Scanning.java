package org.chatrpc.file.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.chatrpc.file.picture.content.Bytes;

/**
 * Asks the scanner, if there is one. Acts as a circuit breaker: once a ping fails too, scans fail fast, and one scan
 * every few seconds probes whether the scanner is back. Otherwise a hanging scanner would delay each file by the time
 * limit of a scan. Thread-safe.
 */
public final class Scanning {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Optional<Scanner> scanner;
    private final boolean failOpen;
    private final LongSupplier nanoTime;
    private volatile boolean down;
    /** When it may be probed again while it is down; by {@link #nanoTime}. */
    private final AtomicLong askAgain = new AtomicLong();

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public Scanning(ScanPolicy policy, LongSupplier nanoTime) {
        this(policy.scanner(), policy.failOpen(), nanoTime);
    }

    Scanning(Optional<Scanner> scanner, boolean failOpen, LongSupplier nanoTime) {
        this.scanner = scanner;
        this.failOpen = failOpen;
        this.nanoTime = nanoTime;
    }

    /** Whether files are scanned at all. */
    public boolean isOn() {
        return scanner.isPresent();
    }

    /** Whether files are taken that the scanner has no verdict on. */
    public boolean failOpen() {
        return failOpen;
    }

    /**
     * The scanner's verdict on a file. Blocks its thread.
     *
     * @throws IOException if there is no verdict, or the scanner is known to be down
     */
    public Scanner.Verdict scan(Bytes file) throws IOException {
        Scanner asked = scanner.orElseThrow();
        if (down) {
            long due = askAgain.get();
            long now = nanoTime.getAsLong();
            if (now - due < 0 || !askAgain.compareAndSet(due, now + PAUSE.toNanos())) {
                throw new IOException("the scanner did not answer a moment ago");
            }
            requireAnswer();
        }
        try {
            return asked.scan(file);
        } catch (Scanner.NoVerdictException e) {
            throw e;
        } catch (IOException e) {
            throw reason(e);
        }
    }

    /**
     * The reason for a missing verdict. A single archive may exceed the time limit of a scan, and its owner must not be
     * able to block the files of others that way: the scanner counts as down only if a ping fails, too.
     */
    private IOException reason(IOException failure) {
        try {
            requireAnswer();
        } catch (IOException e) {
            return failure;
        }
        Scanner.NoVerdictException none = new Scanner.NoVerdictException("no verdict on this file: " + failure);
        none.initCause(failure);
        return none;
    }

    /**
     * Ensures that the scanner, if there is one, responds. Blocks its thread for at most a few seconds.
     *
     * @throws IOException if it does not
     */
    public void requireAnswer() throws IOException {
        if (scanner.isPresent()) {
            try {
                scanner.get().requireAnswer();
                down = false;
            } catch (IOException e) {
                failed();
                throw e;
            }
        }
    }

    private void failed() {
        askAgain.set(nanoTime.getAsLong() + PAUSE.toNanos());
        down = true;
    }
}
