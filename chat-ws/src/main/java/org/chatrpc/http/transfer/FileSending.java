package org.chatrpc.http.transfer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.limit.Slots.Slot;

/**
 * Sends a file as fast as the client reads it, without a thread while it does not (Jakarta Servlet 6.0, section 5.7). The
 * container calls it from one thread at a time.
 */
final class FileSending implements WriteListener, AsyncListener {
    private static final Logger LOGGER = System.getLogger(FileSending.class.getName());
    private static final int CHUNK = 16_384;

    private final AsyncContext async;
    private final InputStream file;
    private final ServletOutputStream out;
    private final Slot slot;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final byte[] chunk = new byte[CHUNK];

    /**
     * @param file closed at the end, like the slot
     */
    FileSending(AsyncContext async, InputStream file, ServletOutputStream out, Slot slot) {
        this.async = async;
        this.file = file;
        this.out = out;
        this.slot = slot;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!ended.get() && out.isReady()) {
            int read = file.read(chunk);
            if (read < 0) {
                end();
                return;
            }
            out.write(chunk, 0, read);
        }
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
        end();
    }

    private void end() {
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
        // Sending a file starts no further asynchronous work.
    }

    private void release() {
        slot.close();
        try {
            file.close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "A file that was only read could not be closed", e);
        }
    }
}
