package org.chatrpc.client.session;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.SwingWorker;
import javax.swing.Timer;

/** The real dispatcher: a {@link SwingWorker} for each call, and a single-shot Swing timer for each delay. */
public final class SwingDispatcher implements Dispatcher {

    @Override
    public <T> Subscription call(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        SwingWorker<T, Void> worker = new SwingWorker<>() {
            @Override
            protected T doInBackground() throws Exception {
                return work.call();
            }

            @Override
            protected void done() {
                T result;
                try {
                    result = get();
                } catch (CancellationException e) {
                    return;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    onFailure.accept((Exception) e.getCause());
                    return;
                }
                onResult.accept(result);
            }
        };
        worker.execute();
        // Without interruption: a thread interrupted during a call leaves a half-read connection behind.
        return () -> worker.cancel(false);
    }

    @Override
    public Subscription after(Duration delay, Runnable action) {
        Timer timer = new Timer((int) Math.min(Integer.MAX_VALUE, delay.toMillis()), event -> action.run());
        timer.setRepeats(false);
        timer.start();
        return timer::stop;
    }
}
