package org.chatrpc.http.transfer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.limit.Slots.Slot;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body that has not arrived yet, without a thread (Jakarta Servlet 6.0, section 3.7), and dispatches the request
 * again at its end. The container calls it from one thread at a time, but the time limit may pass at any moment.
 */
public final class BodyArrival implements ReadListener, AsyncListener {
    /** How many times the limit is read and discarded: a client that is still sending would never see the response. */
    private static final int MAX_DISCARDED_LIMITS = 16;

    private static final int CHUNK = 8_192;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AsyncContext async;
    private final ServletInputStream in;
    /** The length of the body according to its head; negative if unknown. */
    private final long announced;

    private final int maxBytes;
    private final Duration limit;
    private final Slot slot;
    private final Receiver receiver;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final byte[] chunk = new byte[CHUNK];

    private byte[] body = {};
    private int length;
    private long discarded;
    /** Why the request is refused at the end of its body; null if it is not. */
    private @Nullable ChatException refusal;

    /** Receives the result, before the request is dispatched again. */
    public interface Receiver {
        /** The body is complete. */
        void arrived(byte[] body);

        /**
         * The request is to be refused.
         *
         * @param complete whether its body was read to the end; if not, the connection cannot be used again
         */
        void refused(ChatException reason, boolean complete);

        /** The client has disconnected; the request is not dispatched. */
        void disconnected();
    }

    private BodyArrival(
            AsyncContext async,
            HttpServletRequest request,
            ServletInputStream in,
            int maxBytes,
            Duration limit,
            Slot slot,
            Receiver receiver) {
        this.async = async;
        this.in = in;
        this.announced = request.getContentLengthLong();
        this.maxBytes = maxBytes;
        this.limit = limit;
        this.slot = slot;
        this.receiver = receiver;
    }

    /**
     * Starts to read the body. After this the request belongs to the container's threads.
     *
     * @param slot holds the bytes that have arrived; closed at the end
     */
    static void await(HttpServletRequest request, int maxBytes, Duration limit, Slot slot, Receiver receiver)
            throws IOException {
        ServletInputStream in = request.getInputStream();
        AsyncContext async = request.startAsync();
        async.setTimeout(limit.toMillis());
        BodyArrival arrival = new BodyArrival(async, request, in, maxBytes, limit, slot, receiver);
        async.addListener(arrival);
        in.setReadListener(arrival);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!ended.get() && in.isReady()) {
            int read = in.read(chunk);
            if (read < 0) {
                return;
            }
            accept(read);
            if (discarded > (long) maxBytes * MAX_DISCARDED_LIMITS) {
                end(false);
            }
        }
    }

    private void accept(int read) {
        if (refusal == null && read > maxBytes - length) {
            refuse(tooLarge(maxBytes));
        }
        if (refusal == null && read > body.length - length) {
            int capacity = Math.min(maxBytes, Math.max(2 * body.length, length + read));
            if (slot.hold(capacity - body.length)) {
                body = Arrays.copyOf(body, capacity);
            } else {
                refuse(overloaded());
            }
        }
        if (refusal == null) {
            System.arraycopy(chunk, 0, body, length, read);
            length += read;
        } else {
            discarded += read;
        }
    }

    private void refuse(ChatException reason) {
        refusal = reason;
        body = new byte[0];
    }

    @Override
    public void onAllDataRead() {
        end(true);
    }

    private void end(boolean complete) {
        if (complete && isBroken()) {
            disconnected();
        } else if (!ended.getAndSet(true)) {
            slot.close();
            if (refusal == null) {
                receiver.arrived(Arrays.copyOf(body, length));
            } else {
                receiver.refused(refusal, complete);
            }
            async.dispatch();
        }
    }

    /**
     * Whether the client has disconnected, or the container has refused the request already, in the middle of its body. GlassFish
     * reports that as the end of the body, and cannot dispatch the request any more. A chunked body without a byte is one whose
     * first chunk could not be read.
     */
    private boolean isBroken() {
        long received = length + discarded;
        return received < announced || received == 0 || async.getResponse().isCommitted();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (!ended.getAndSet(true)) {
            slot.close();
            receiver.refused(
                    ChatException.of(
                            Problem.INVALID_REQUEST,
                            "The request did not arrive within " + limit.toSeconds() + " seconds."),
                    false);
            async.dispatch();
        }
    }

    @Override
    public void onError(Throwable failure) {
        disconnected();
    }

    @Override
    public void onError(AsyncEvent event) {
        disconnected();
    }

    private void disconnected() {
        if (!ended.getAndSet(true)) {
            slot.close();
            receiver.disconnected();
            try {
                async.complete();
            } catch (RuntimeException e) {
                // The container has completed it already; which exception it throws then differs.
            }
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        slot.close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // The call is parked after its body has arrived, and has a deadline of its own.
    }

    static ChatException tooLarge(int maxBytes) {
        return ChatException.of(
                Problem.REQUEST_TOO_LARGE, "The request is larger than this server accepts: " + maxBytes + " bytes.");
    }

    static ChatException overloaded() {
        return ChatException.later(
                Problem.OVERLOADED, RETRY_AFTER, "The server is receiving too many slow requests at the moment.");
    }
}
