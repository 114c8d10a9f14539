package org.chatrpc.server.glassfish;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.HttpServerProbe;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Tracks running requests, so that a stop can wait for them. Thread-safe.
 *
 * <p>After {@link #closeAfterResponse}, each response closes its connection; after {@link #refuse}, each request closes its
 * connection at once, and the client retries elsewhere or later.
 */
@SuppressWarnings("rawtypes") // As Grizzly declares them.
final class RunningRequests extends HttpServerProbe.Adapter {

    private static final long PAUSE_MILLIS = 10;

    private enum Door {
        OPEN,
        LAST_ANSWER,
        SHUT
    }

    /** The {@link System#nanoTime} at the start of each request; a request object is unique while it is running. */
    private final Map<Request, Long> startTimes = new ConcurrentHashMap<>();

    private volatile Door door = Door.OPEN;

    void closeAfterResponse() {
        door = Door.LAST_ANSWER;
    }

    void refuse() {
        door = Door.SHUT;
    }

    /** Waits until no request is running, at most this long. */
    void awaitNone(Duration limit) throws InterruptedException {
        await(limit, started -> false);
    }

    /**
     * Waits until all running requests are older than this age, at most for the limit. Nearly all requests take
     * milliseconds; the remaining ones are waiting polls.
     */
    void awaitOnlyOlderThan(Duration age, Duration limit) throws InterruptedException {
        await(limit, started -> System.nanoTime() - started > age.toNanos());
    }

    private void await(Duration limit, LongPredicate passedOver) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && !startTimes.values().stream().allMatch(passedOver::test)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Override
    public void onRequestReceiveEvent(HttpServerFilter filter, Connection connection, Request request) {
        startTimes.put(request, System.nanoTime());
        switch (door) {
            case OPEN -> {}
            case LAST_ANSWER -> request.getResponse().setHeader("Connection", "close");
            case SHUT -> connection.terminateSilently();
        }
    }

    @Override
    public void onRequestCompleteEvent(HttpServerFilter filter, Connection connection, Response response) {
        startTimes.remove(response.getRequest());
    }

    @Override
    public void onRequestCancelEvent(HttpServerFilter filter, Connection connection, Request request) {
        startTimes.remove(request);
    }
}
