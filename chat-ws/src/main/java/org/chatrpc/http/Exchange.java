package org.chatrpc.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.feed.Poll;
import org.chatrpc.http.request.CheckedCall;
import org.chatrpc.problem.ChatException;
import org.chatrpc.soap.call.Call;
import org.jspecify.annotations.Nullable;

/**
 * A call in the front door, across all dispatches until the response. Used by one thread at a time, but any thread may
 * close it.
 */
final class Exchange implements AutoCloseable {
    private static final String PARKED = Exchange.class.getName();

    private final Call call;
    private final MediaType mediaType;
    private final AtomicBoolean closed = new AtomicBoolean();
    /** Null until the request has been read. */
    private @Nullable CheckedCall request;
    /** Null unless what was read is refused. */
    private @Nullable ChatException refusal;
    /** Null unless the call is a poll that may wait. */
    private @Nullable Poll poll;

    Exchange(Call call, MediaType mediaType) {
        this.call = call;
        this.mediaType = mediaType;
    }

    /** The exchange of a request that has been read before, and now is dispatched again or passed on by the server. */
    static Optional<Exchange> of(HttpServletRequest request) {
        String attribute = request.getDispatcherType() == DispatcherType.ASYNC ? PARKED : EarlyPollParking.READ;
        return Optional.ofNullable((Exchange) request.getAttribute(attribute));
    }

    /** Makes this the exchange of the request's next dispatch. */
    void attachTo(HttpServletRequest request) {
        request.setAttribute(PARKED, this);
    }

    Call call() {
        return call;
    }

    /** The media type of the request. */
    MediaType mediaType() {
        return mediaType;
    }

    Optional<CheckedCall> request() {
        return Optional.ofNullable(request);
    }

    /** Stores why the request is refused, so that it need not be read again. */
    void refuse(ChatException reason) {
        refusal = reason;
    }

    /** @throws ChatException if the request has been read before, and was refused */
    void requireNotRefused() {
        if (refusal != null) {
            throw refusal;
        }
    }

    void read(CheckedCall checked) {
        request = checked;
        call.recordTargets(
                checked.value("username"),
                checked.value("room"),
                checked.value("messageId"),
                checked.value("uploadId").or(() -> checked.value("attachmentId")));
    }

    Optional<Poll> poll() {
        return Optional.ofNullable(poll);
    }

    void waitsIn(Poll waiting) {
        poll = waiting;
    }

    /** Whether the client is gone, or the response has been sent. */
    boolean isClosed() {
        return closed.get();
    }

    /**
     * Releases the resources of the call, after the response was sent or the client disconnected. May be called more
     * than once.
     */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            poll().ifPresent(Poll::close);
            call.freeMemory();
        }
    }
}
