package org.chatrpc.client.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.SwingDispatcher;

/** The real dispatcher, with which a test can wait until nothing is written any more, before it deletes the folder. Thread-safe. */
public final class AwaitedDispatcher implements Dispatcher {

    private final Dispatcher real = new SwingDispatcher();
    private final Set<Object> onDisk = ConcurrentHashMap.newKeySet();

    @Override
    public <T> Subscription call(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        return real.call(work, onResult, onFailure);
    }

    @Override
    public <T> Subscription onDisk(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        Object task = new Object();
        onDisk.add(task);
        Subscription begun = real.onDisk(
                () -> {
                    try {
                        return work.call();
                    } finally {
                        onDisk.remove(task);
                    }
                },
                onResult,
                onFailure);
        return () -> {
            begun.end();
            // It may never run now.
            onDisk.remove(task);
        };
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        return real.after(delay, action);
    }

    /** Waits until all work on this computer that nobody cancelled is done. */
    public void awaitDisk() {
        await().until(onDisk::isEmpty);
    }
}
