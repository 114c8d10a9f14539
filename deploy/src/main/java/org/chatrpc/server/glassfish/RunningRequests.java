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
 * The requests that are being answered now, so that a stop can wait for them. Safe for any thread.
 *
 * <p>Once {@link #leaveConnections} was called, each answer ends its connection; once {@link #refuse} was called, a
 * request ends its connection at once, and its client tries again elsewhere or later.
 */
@SuppressWarnings("rawtypes") // As Grizzly declares them.
final class RunningRequests extends HttpServerProbe.Adapter {

    private static final long PAUSE_MILLIS = 10;

    private enum Door {
        OPEN,
        LAST_ANSWER,
        SHUT
    }

    /** Nanoseconds of {@link System#nanoTime} at the start of each request, whose object is one of a kind while it runs. */
    private final Map<Request, Long> startTimes = new ConcurrentHashMap<>();

    private volatile Door door = Door.OPEN;

    void leaveConnections() {
        door = Door.LAST_ANSWER;
    }

    void refuse() {
        door = Door.SHUT;
    }

    /** Waits until no request runs, but no longer than this. */
    void awaitNone(Duration limit) throws InterruptedException {
        await(limit, started -> false);
    }

    /**
     * Waits until each request that still runs has run for this long, but no longer than the limit. Nearly all take
     * milliseconds; those that are left are readers that wait for news.
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
