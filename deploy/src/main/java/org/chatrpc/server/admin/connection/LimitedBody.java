package org.chatrpc.server.admin.connection;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response, unless it is larger than any response of the chat: then the call fails, and the rest is not read.
 * Called by one thread at a time, as the JDK's client does (Reactive Streams, rule 1.3).
 */
final class LimitedBody implements BodySubscriber<byte[]> {
    static final int MAX_MIB = 32;

    /** Says that a response is too large. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("its response is larger than " + MAX_MIB + " MiB");
        }
    }

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private @Nullable Subscription subscription;
    private long bytesLeft = MAX_MIB * 1024L * 1024;

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        whole.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        bytesLeft -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (bytesLeft >= 0) {
            whole.onNext(buffers);
        } else if (subscription != null) {
            subscription.cancel();
            whole.onError(new TooLargeException());
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.onError(failure);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }
}
