package org.chatrpc.server.glassfish.hold;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.chatrpc.server.glassfish.send.UnsentResponsesFilter;
import org.chatrpc.server.settings.ContextPath;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;
import org.jspecify.annotations.Nullable;

/**
 * Passes calls to the application before the servlet container sees them, if the application wants that, and parks those
 * that have to wait. {@code org.chatrpc.http.EarlyPollParking} in the application describes the protocol between the two. Placed
 * between the {@link org.chatrpc.server.glassfish.receive.WholeRequestFilter} and the container.
 *
 * <p>The application can always release the resources of a request, even after failures: when the client has
 * disconnected, or when the response is complete, regardless of how the container produced it. Thread-safe.
 */
public final class ParkingFilter extends BaseFilter implements AutoCloseable {
    /** The path of the endpoint, relative to the application. */
    static final String ENDPOINT = "/ChatService";

    private static final String OFFER = "org.chatrpc.http.offer";
    private static final String READ = "org.chatrpc.http.read";
    private static final String DISCONNECT = "org.chatrpc.http.disconnect";
    private static final String UNSENT = "org.chatrpc.http.unsent";
    private static final String GONE = "org.chatrpc.http.gone";
    private static final long PAUSE_MILLIS = 10;

    private enum Stage {
        OPEN,
        /** Each response closes its connection, and no further requests are parked. */
        LEAVING,
        /** Likewise, and no other thread is used, because the application's classes may be unloaded before it runs. */
        STOPPING
    }

    private final String path;
    private final ExecutorService threads;
    private final Map<Connection<?>, ParkedRequest> open = new ConcurrentHashMap<>();
    private final FailureLog failures = new FailureLog(System::nanoTime);
    private final HandOver handOver = new HandOver(failures);

    /** Requests that the application has read and the container is processing. */
    private final Attribute<AutoCloseable> passedOn =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(ParkingFilter.class.getName() + ".passedOn");

    private volatile @Nullable BiFunction<Function<String, List<String>>, byte[], @Nullable Object> application;
    private volatile Stage stage = Stage.OPEN;

    /**
     * @param threads ask the application about requests that were woken, and pass them on; stopped with this filter
     */
    public ParkingFilter(ContextPath context, ExecutorService threads) {
        this.path = context.value() + ENDPOINT;
        this.threads = threads;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        boolean hurried = HandOver.isNeeded();
        NextAction next = decide(context, hurried);
        return hurried && next == context.getInvokeAction() ? handOver.next(context) : next;
    }

    /** @param hurried whether this thread must not block */
    private NextAction decide(FilterChainContext context, boolean hurried) {
        HttpContent content = context.getMessage();
        if (stage != Stage.OPEN || HttpContent.isBroken(content) || !content.isLast()) {
            return context.getInvokeAction();
        }
        CallRequest request = new CallRequest((HttpRequestPacket) content.getHttpHeader(), hurried);
        Connection<?> connection = context.getConnection();
        Runnable disconnect = connection::terminateSilently;
        request.packet().setAttribute(DISCONNECT, disconnect);
        IntSupplier unsent = () -> UnsentResponsesFilter.unsent(connection);
        request.packet().setAttribute(UNSENT, unsent);
        request.packet().setAttribute(GONE, HangUp.of(connection));
        BiFunction<Function<String, List<String>>, byte[], @Nullable Object> reader = application;
        if (!request.isTo(path)) {
            return context.getInvokeAction();
        }
        if (reader == null) {
            Consumer<BiFunction<Function<String, List<String>>, byte[], @Nullable Object>> offer = this::accept;
            request.packet().setAttribute(OFFER, offer);
            return context.getInvokeAction();
        }
        if (hurried && content.getContent().remaining() > FirstLookFilter.QUICK_BYTES) {
            return handOver.run(context, () -> decide(context, false), null);
        }
        Object outcome = read(reader, request, CallRequest.bytes(content.getContent()));
        return outcome instanceof Supplier<?> later
                ? handOver.run(context, () -> proceed(context, request, read(later)), later)
                : proceed(context, request, outcome);
    }

    /** What the application returns; if it fails, the container gets the request as it is. */
    private @Nullable Object read(
            BiFunction<Function<String, List<String>>, byte[], @Nullable Object> reader,
            CallRequest request,
            byte[] body) {
        return read(() -> reader.apply(request, body));
    }

    private @Nullable Object read(Supplier<? extends @Nullable Object> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | Error e) {
            failures.log(e);
            return null;
        }
    }

    private void accept(BiFunction<Function<String, List<String>>, byte[], @Nullable Object> reader) {
        application = reader;
    }

    @SuppressWarnings("unchecked") // As agreed with the application.
    private NextAction proceed(FilterChainContext context, CallRequest request, @Nullable Object outcome) {
        if (outcome instanceof Function<?, ?> waiting) {
            hold(new ParkedRequest(
                    context, context.getConnection(), request, (Function<Runnable, @Nullable Object>) waiting));
            return context.getSuspendAction();
        }
        if (outcome instanceof byte[] body) {
            request.answer(context, body, false);
            request.recycle(context);
            return context.getStopAction();
        }
        if (outcome != null) {
            passOn(context.getConnection(), request, outcome);
        }
        return context.getInvokeAction();
    }

    private void passOn(Connection<?> connection, CallRequest request, Object outcome) {
        request.packet().setAttribute(READ, outcome);
        if (outcome instanceof AutoCloseable closeable) {
            passedOn.set(connection, closeable);
            if (!connection.isOpen()) {
                release(connection); // The connection may have closed before there was anything to release.
            }
        }
    }

    private void hold(ParkedRequest held) {
        held.context().suspend();
        // The application has read it, and has what it needs of it: as long as the request waits, its body is not kept.
        held.context().setMessage(HttpContent.create(held.request().packet(), true, Buffers.EMPTY_BUFFER));
        open.put(held.connection(), held);
        ask(held, HandOver.isNeeded());
        if (!held.connection().isOpen()) {
            // The connection may have closed before the request could be found.
            abandon(held.connection());
        }
    }

    /** Wakes a request; passed to the application by a thread that must not block. */
    private record HurriedWake(Runnable wake) implements Runnable, BooleanSupplier {
        @Override
        public void run() {
            wake.run();
        }

        @Override
        public boolean getAsBoolean() {
            return true;
        }
    }

    /** Asks the application about a request that starts to wait or was woken. */
    private void ask(ParkedRequest held, boolean hurried) {
        if (!held.equals(open.get(held.connection()))) {
            return; // The client has disconnected, and the application has released the resources of the request.
        }
        try {
            Runnable wake = () -> wake(held);
            Object outcome = held.application().apply(hurried ? new HurriedWake(wake) : wake);
            if (outcome == held.application()) { // It may take long.
                threads.execute(() -> ask(held, false));
            } else if (outcome != null && open.remove(held.connection(), held)) {
                finish(held, outcome);
            }
        } catch (RuntimeException | Error e) {
            fail(held, e);
        }
    }

    private void wake(ParkedRequest held) {
        if (stage == Stage.STOPPING) {
            ask(held, false);
            return;
        }
        try {
            if (held.request().hurried()) {
                // Most have no events but only reach their deadline, many of them at the same time.
                HandOver.onSelector(held.connection(), () -> ask(held, true));
            } else {
                threads.execute(() -> ask(held, false));
            }
        } catch (RuntimeException | Error e) { // For example for lack of a thread.
            fail(held, e);
        }
    }

    private void finish(ParkedRequest held, Object outcome) {
        if (outcome instanceof byte[] body) {
            held.request().answer(held.context(), body, stage != Stage.OPEN);
            if (HandOver.isNeeded()) {
                held.request().recycle(held.context());
            }
            held.context().resume(held.context().getStopAction());
        } else {
            passOn(held.connection(), held.request(), outcome);
            if (HandOver.isNeeded()) {
                boolean unused =
                        handOver.execute(held.connection(), () -> held.context().resumeNext());
            } else {
                held.context().resumeNext();
            }
        }
    }

    /** Nothing else would ever respond to the request. */
    private void fail(ParkedRequest held, Throwable cause) {
        failures.log(cause);
        open.remove(held.connection(), held);
        held.abandon(failures); // Also if a response was about to be sent.
        held.connection().terminateSilently();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) {
        abandon(context.getConnection());
        release(context.getConnection());
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event.type() == HttpServerFilter.RESPONSE_COMPLETE_EVENT.type()) {
            release(context.getConnection());
        }
        return context.getInvokeAction();
    }

    private void release(Connection<?> connection) {
        ParkedRequest.release(passedOn.remove(connection), failures);
    }

    private void abandon(Connection<?> connection) {
        ParkedRequest held = open.remove(connection);
        if (held != null) {
            held.abandon(failures);
        }
    }

    /** From now on, each response closes its connection, and further requests go to the container. */
    public void closeAfterResponse() {
        stage = Stage.LEAVING;
    }

    /** To be called before the application is stopped, which responds to the requests that still wait. */
    public void beforeStop() {
        stage = Stage.STOPPING;
    }

    /** Waits until no request is parked, at most this long. */
    public void awaitNone(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end && !open.isEmpty()) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
