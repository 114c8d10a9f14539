package org.chatrpc.http.transfer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Sends content as fast as the client reads it, without a thread while it does not (Jakarta Servlet 6.0, section 5.7). The
 * container calls it from one thread at a time; any thread may ask how slow it is, and break it off.
 */
final class OutgoingTransfer implements WriteListener, AsyncListener {
    private static final Logger LOGGER = System.getLogger(OutgoingTransfer.class.getName());
    private static final int CHUNK = 16_384;

    private final Transfer transfer;
    private final AsyncContext async;
    private final ServletOutputStream out;
    private final TransferPolicy.Pace pace;
    private final LongSupplier nanoTime;
    private final Consumer<OutgoingTransfer> atEnd;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final byte[] chunk = new byte[CHUNK];

    /** When the client will have used up its grace unless it continues to read. Written by the container's thread only. */
    private volatile long due;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     * @param atEnd called once, by any thread, when everything was sent or could not be
     */
    OutgoingTransfer(
            Transfer transfer,
            AsyncContext async,
            ServletOutputStream out,
            TransferPolicy.Pace pace,
            LongSupplier nanoTime,
            Consumer<OutgoingTransfer> atEnd) {
        this.transfer = transfer;
        this.async = async;
        this.out = out;
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.atEnd = atEnd;
        this.due = nanoTime.getAsLong() + pace.grace().toNanos();
    }

    Transfer transfer() {
        return transfer;
    }

    /** The grace that the client has left: all of it while it reads fast enough; negative once it is used up. */
    Duration graceLeft() {
        return Duration.ofNanos(due - nanoTime.getAsLong());
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!ended.get() && out.isReady()) {
            int read = transfer.content().read(chunk);
            if (read < 0) {
                end();
                return;
            }
            out.write(chunk, 0, read);
            earn(read);
        }
    }

    /**
     * When data is accepted for sending, the client has read earlier data, because the buffers in between are otherwise
     * full.
     */
    private void earn(int bytes) {
        long most = nanoTime.getAsLong() + pace.grace().toNanos();
        long earned = due + bytes * TimeUnit.SECONDS.toNanos(1) / pace.bytesPerSecond();
        due = earned - most < 0 ? earned : most;
    }

    @Override
    public void onError(Throwable failure) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        breakOff();
    }

    /** Ends it before everything was sent; the client notices that by the length of the response. */
    void breakOff() {
        if (!ended.getAndSet(true)) { // First, or the connection might serve the next request by the time it is closed.
            transfer.disconnect();
            release();
            async.complete();
        }
    }

    /** Ends the request, now or as soon as the container lets it. */
    void end() {
        if (!ended.getAndSet(true)) {
            release();
            async.complete();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        if (!ended.getAndSet(true)) {
            release();
        }
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Sending starts no further asynchronous work.
    }

    private void release() {
        atEnd.accept(this);
        try {
            transfer.content().close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "Content that was only read could not be closed", e);
        }
    }
}
