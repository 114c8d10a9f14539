package org.chatrpc.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** People who send so many messages a second together, if the server can take them. */
final class PacedSends {
    private final Soap soap;
    private final List<String> tokens;
    private final long pauseNanos;
    private final AtomicLong next = new AtomicLong();
    private final Latencies latencies = new Latencies();
    private final List<Thread> threads = new ArrayList<>();
    private volatile long since;
    private volatile boolean stopped;
    private volatile double seconds;

    PacedSends(Soap soap, List<String> tokens, int perSecond) {
        this.soap = soap;
        this.tokens = tokens;
        this.pauseNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void start() {
        next.set(System.nanoTime());
        for (int i = 0; i < tokens.size(); i++) {
            int sender = i;
            Thread thread = new Thread(() -> send(sender, new Words(100 + sender)));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        reset();
    }

    /** Forgets the times so far. */
    void reset() {
        latencies.clear();
        since = System.nanoTime();
    }

    private void send(int sender, Words words) {
        try {
            for (long count = 0; !stopped; count++) {
                long turn = next.getAndAdd(pauseNanos);
                while (turn - System.nanoTime() > 0) {
                    LockSupport.parkNanos(turn - System.nanoTime());
                }
                long start = System.nanoTime();
                soap.send(tokens.get(sender), words.message(), "p" + sender + "-" + count);
                latencies.add(System.nanoTime() - start);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void stop() throws InterruptedException {
        seconds = (System.nanoTime() - since) / 1e9;
        stopped = true;
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        }
    }

    String summary() {
        return String.format(Locale.ROOT, "%.0f sends a second, %s", latencies.count() / seconds, latencies.summary());
    }
}
