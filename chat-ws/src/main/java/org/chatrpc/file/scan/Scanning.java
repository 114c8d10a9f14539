package org.chatrpc.file.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.chatrpc.file.picture.Bytes;

/**
 * Asks the scanner, if there is one. After it did not answer a ping either, files are told so at once, and one of them every few seconds finds out
 * whether it answers again: a scanner that hangs must not hold each file for as long as a scan may take. Thread-safe.
 */
public final class Scanning {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Optional<Scanner> scanner;
    private final boolean failOpen;
    private final LongSupplier nanoTime;
    private volatile boolean down;
    /** From when on it may be asked again while it is down; by {@link #nanoTime}. */
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
     * What the scanner says of a file. Blocks its thread.
     *
     * @throws IOException if it has no verdict, or is known not to answer
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
     * Why there is no verdict. One archive may take longer than a scan may, and its owner must not keep the scanner from the files of
     * others by that: it is down only if it does not answer either.
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
     * Makes sure that the scanner, if there is one, answers. Blocks its thread for some seconds at most.
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
