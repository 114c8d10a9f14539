package org.chatrpc.server.glassfish.hold;

import java.util.function.Function;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.jspecify.annotations.Nullable;

/**
 * A parked request, with its context suspended.
 *
 * @param application returns the outcome, or null if it will run the argument when it is to be called again
 */
@SuppressWarnings("rawtypes") // As Grizzly declares it.
record ParkedRequest(
        FilterChainContext context,
        Connection connection,
        CallRequest request,
        Function<Runnable, @Nullable Object> application) {
    /** Lets the application release the resources of the request, because there is no client left to respond to. */
    void abandon(FailureLog failures) {
        release(application, failures);
    }

    /** Lets the application release the resources of its result, if there are any. */
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
