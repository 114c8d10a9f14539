package org.chatrpc.server.glassfish.hold;

import java.util.function.Supplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.nio.NIOTransport;
import org.glassfish.grizzly.threadpool.Threads;
import org.jspecify.annotations.Nullable;

/** Hands requests over from the selector threads, which must never block, to the workers. Thread-safe. */
final class HandOver {
    private final FailureLog failures;

    HandOver(FailureLog failures) {
        this.failures = failures;
    }

    /** Whether this is one of the threads that read from all connections. */
    static boolean isNeeded() {
        return Threads.isService();
    }

    /** Continues with the next filter, on a worker. */
    NextAction next(FilterChainContext context) {
        NextAction next = context.getInvokeAction();
        return run(context, () -> next, null);
    }

    /**
     * Continues on a worker with what the work returns; the connection is closed if that fails, or if the workers have too much to
     * do already.
     *
     * @param work may return the context's suspend action: then it has taken care of the context
     * @param unused closed if the work cannot be run
     */
    NextAction run(FilterChainContext context, Supplier<NextAction> work, @Nullable Object unused) {
        NextAction suspended = context.getSuspendAction();
        Connection<?> connection = context.getConnection();
        // Before another thread resumes it, as Grizzly reads from the connection again only if it was suspended by
        // then.
        context.suspend();
        boolean accepted = execute(connection, () -> {
            NextAction next = work.get();
            if (next != suspended) {
                context.resume(next);
            }
        });
        if (!accepted) {
            ParkedRequest.release(unused, failures);
        }
        return suspended;
    }

    /** Runs this on a worker; returns whether it will be. The connection is closed if not, or if the work fails. */
    boolean execute(Connection<?> connection, Runnable work) {
        try {
            connection.getTransport().getWorkerThreadPool().execute(() -> runSafely(connection, work));
            return true;
        } catch (RuntimeException | Error e) { // Too many wait for a worker already, or there is no thread.
            failures.log(e);
            connection.terminateSilently();
            return false;
        }
    }

    /** Runs this on the thread that reads from the connection; it must neither block nor throw. */
    static void onSelector(Connection<?> connection, Runnable work) {
        NIOConnection readable = (NIOConnection) connection;
        NIOTransport transport = (NIOTransport) readable.getTransport();
        transport
                .getSelectorHandler()
                .enque(
                        readable.getSelectorRunner(),
                        () -> {
                            work.run();
                            return true;
                        },
                        null);
    }

    private void runSafely(Connection<?> connection, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failures.log(e);
            connection.terminateSilently();
        }
    }
}
