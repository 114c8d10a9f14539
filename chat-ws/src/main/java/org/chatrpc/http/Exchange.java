package org.chatrpc.http;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.feed.Poll;
import org.chatrpc.http.request.CheckedCall;
import org.chatrpc.soap.Call;
import org.jspecify.annotations.Nullable;

/** A call in the front door, over as many dispatches as it takes to answer it. Used by one thread at a time. */
final class Exchange {
    private final Call call;
    private final MediaType mediaType;
    private final AtomicBoolean closed = new AtomicBoolean();
    /** Null until the request has been read. */
    private @Nullable CheckedCall request;
    /** Null unless the call is a poll that may wait. */
    private @Nullable Poll poll;

    Exchange(Call call, MediaType mediaType) {
        this.call = call;
        this.mediaType = mediaType;
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
