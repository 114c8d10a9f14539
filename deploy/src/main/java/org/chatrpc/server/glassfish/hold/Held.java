package org.chatrpc.server.glassfish.hold;

import java.util.function.Function;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits, its context suspended.
 *
 * @param application returns the outcome, or null if it will run the argument when it is to be asked again
 */
@SuppressWarnings("rawtypes") // As Grizzly declares it.
record Held(
        FilterChainContext context,
        Connection connection,
        CallRequest request,
        Function<Runnable, @Nullable Object> application) {
    /** Lets the application release what the request holds there, as nobody is left to be answered. */
    void abandon(FailureLog failures) {
        release(application, failures);
    }

    /** Lets the application release what it has returned, if that holds anything. */
    static void release(@Nullable Object outcome, FailureLog failures) {
        if (outcome instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception | Error e) {
                failures.log(e);
            }
        }
    }
}
