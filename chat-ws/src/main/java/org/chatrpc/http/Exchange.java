package org.chatrpc.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.feed.Poll;
import org.chatrpc.http.request.CheckedCall;
import org.chatrpc.http.transfer.BodyArrival;
import org.chatrpc.problem.ChatException;
import org.chatrpc.soap.Call;
import org.jspecify.annotations.Nullable;

/** A call in the front door, over as many dispatches as it takes to answer it. Used by one thread at a time. */
final class Exchange implements BodyArrival.Receiver {
    private static final String ATTRIBUTE = Exchange.class.getName();

    private final Call call;
    private final MediaType mediaType;
    private final AtomicBoolean closed = new AtomicBoolean();
    /** Null unless the body arrived after the first dispatch. */
    private byte @Nullable [] body;
    /** Why the body was not accepted; null if it was. */
    private @Nullable ChatException refusal;

    private boolean bodyIncomplete;
    /** Null until the request has been read. */
    private @Nullable CheckedCall request;
    /** Null unless the call is a poll that may wait. */
    private @Nullable Poll poll;

    Exchange(Call call, MediaType mediaType) {
        this.call = call;
        this.mediaType = mediaType;
    }

    /** The exchange of a request that was suspended and has been dispatched again. */
    static Optional<Exchange> resumed(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ASYNC
                ? Optional.ofNullable((Exchange) request.getAttribute(ATTRIBUTE))
                : Optional.empty();
    }

    /** Makes this exchange known to the next dispatch of the request. */
    void suspend(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    @Override
    public void arrived(byte[] content) {
        body = content;
    }

    @Override
    public void refused(ChatException reason, boolean complete) {
        refusal = reason;
        bodyIncomplete = !complete;
    }

    @Override
    public void disconnected() {
        close();
    }

    /** The body, if it arrived while the request was suspended; refuses the call if it was not accepted. */
    Optional<byte[]> body() {
        if (refusal != null) {
            throw refusal;
        }
        return Optional.ofNullable(body);
    }

    /** Whether a part of the body has not been read, so that no other request can follow on the connection. */
    boolean isBodyIncomplete() {
        return bodyIncomplete;
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

    void read(CheckedCall checked) {
        request = checked;
    }

    Optional<Poll> poll() {
        return Optional.ofNullable(poll);
    }

    void waitsIn(Poll waiting) {
        poll = waiting;
    }

    /** Releases what the call holds, after the response was sent or the client disconnected. May be called more than once. */
    void close() {
        if (!closed.getAndSet(true)) {
            poll().ifPresent(Poll::close);
            call.freeMemory();
        }
    }
}
