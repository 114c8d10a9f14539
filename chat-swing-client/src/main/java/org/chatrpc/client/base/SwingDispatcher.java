package org.chatrpc.client.base;

import java.awt.EventQueue;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.swing.Timer;

/**
 * The real dispatcher: threads for the network and others for the disk, so that neither waits for the other, and a
 * single-shot Swing timer for each delay.
 */
public final class SwingDispatcher implements Dispatcher {

    /**
     * A cancelled call keeps its thread until the server or its timeout ends it, because interrupting it would leave a
     * half-read connection behind. This many such calls can wait while others are made.
     */
    private static final int NETWORK_THREADS = 32;

    private static final int DISK_THREADS = 4;
    private static final int IDLE_SECONDS = 60;

    private final Executor network = executor("network", NETWORK_THREADS);
    private final Executor disk = executor("disk", DISK_THREADS);

    @Override
    public <T> Subscription call(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        return run(network, work, onResult, onFailure);
    }

    @Override
    public <T> Subscription onDisk(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        return run(disk, work, onResult, onFailure);
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        Timer timer = new Timer((int) Math.min(Integer.MAX_VALUE, delay.toMillis()), event -> action.run());
        timer.setRepeats(false);
        timer.start();
        return timer::stop;
    }

    private static <T> Subscription run(
            Executor executor, Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        AtomicBoolean ended = new AtomicBoolean();
        executor.execute(() -> {
            if (ended.get()) {
                return;
            }
            Runnable outcome = outcome(work, onResult, onFailure);
            EventQueue.invokeLater(() -> {
                if (!ended.get()) {
                    outcome.run();
                }
            });
        });
        return () -> ended.set(true);
    }

    /** Does the work; the result passes its outcome to one of the callbacks. */
    private static <T> Runnable outcome(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        try {
            T result = work.call();
            return () -> onResult.accept(result);
        } catch (Exception failure) {
            return () -> onFailure.accept(failure);
        } catch (Error error) {
            // The caller must not wait forever for the outcome; this is reported like any error.
            return () -> {
                try {
                    onFailure.accept(new ExecutionException(error));
                } catch (RuntimeException e) {
                    error.addSuppressed(e);
                }
                throw error;
            };
        }
    }

    private static Executor executor(String name, int threads) {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory factory = work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
