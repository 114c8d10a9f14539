package org.chatrpc.server.glassfish;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.jspecify.annotations.Nullable;

/**
 * Grizzly's selector threads read from connections themselves, instead of waking a worker for each request, which costs
 * more than an idle poll. The filters hand all other work over to the workers. Everything else is as usual. Thread-safe.
 */
@SuppressWarnings("rawtypes") // As Grizzly declares them.
final class SelectorFirst implements IOStrategy {
    private final SameThreadIOStrategy selector = SameThreadIOStrategy.getInstance();
    private final WorkerThreadIOStrategy workers = WorkerThreadIOStrategy.getInstance();

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
        return executeIoEvent(connection, event, true);
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean isEnabled) throws IOException {
        return event == IOEvent.READ
                ? selector.executeIoEvent(connection, event, isEnabled)
                : workers.executeIoEvent(connection, event, isEnabled);
    }

    @Override
    public @Nullable Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return workers.getThreadPoolFor(connection, event);
    }

    /** That of the workers: without one, the transport would forget the configuration of its pool. */
    @Override
    public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return workers.createDefaultWorkerPoolConfig(transport);
    }
}
