package org.chatrpc.server.glassfish.hold;

import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
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
    private static final Logger LOG = Logger.getLogger(Held.class.getName());

    /** Lets the application release what the request holds there, as nobody is left to be answered. */
    void abandon() {
        if (application instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "A request that waited could not be closed", e);
            }
        }
    }
}
