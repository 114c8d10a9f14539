package org.chatrpc.server.glassfish.hold;

import java.nio.charset.StandardCharsets;
import org.chatrpc.server.settings.ContextPath;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Lets the selector threads process only possible polls, which are small and answered within microseconds, and hands the
 * rest to the workers; polls, too, while many connections are readable at once. This is an optimisation only: {@link
 * ParkingFilter} never lets a selector thread do work that may take long. Sits before the HTTP codec. Thread-safe.
 */
public final class FirstLookFilter extends BaseFilter {
    /** More than a poll has, with the headers of any client. */
    static final int QUICK_BYTES = 4 * 1024;

    /** As many polls take a few milliseconds, for which the last one waits. */
    private static final int CROWD = 64;

    private final byte[] start;
    private final HandOver handOver = new HandOver(new FailureLog(System::nanoTime));

    public FirstLookFilter(ContextPath context) {
        start = ("POST " + context.value() + ParkingFilter.ENDPOINT + " HTTP/1.1\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        return !HandOver.isNeeded() || mayBePoll(context) ? context.getInvokeAction() : handOver.next(context);
    }

    private boolean mayBePoll(FilterChainContext context) {
        Buffer read = context.getMessage();
        return read.remaining() <= QUICK_BYTES && startsLikeACall(read) && !isCrowded(context.getConnection());
    }

    private boolean startsLikeACall(Buffer read) {
        if (read.remaining() < start.length) {
            return false;
        }
        int position = read.position();
        for (int i = 0; i < start.length; i++) {
            if (read.get(position + i) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCrowded(Connection<?> connection) {
        return connection instanceof NIOConnection readable
                && readable.getSelectorRunner().getLastSelectedKeysCount() > CROWD;
    }
}
