package org.chatrpc.http.transfer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends content as fast as the client reads it, without a thread while it does not (Jakarta Servlet 6.0, section 5.7). The
 * container calls it from one thread at a time.
 */
final class Sending implements WriteListener, AsyncListener {
    private static final Logger LOGGER = System.getLogger(Sending.class.getName());
    private static final int CHUNK = 16_384;

    private final AsyncContext async;
    private final InputStream content;
    private final ServletOutputStream out;
    private final Runnable atEnd;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final byte[] chunk = new byte[CHUNK];

    private Sending(AsyncContext async, InputStream content, ServletOutputStream out, Runnable atEnd) {
        this.async = async;
        this.content = content;
        this.out = out;
        this.atEnd = atEnd;
    }

    /**
     * Sends the content as the body of the response, whose headers are set, after this method has returned.
     *
     * @param content closed at the end
     * @param limit how long sending may take; then it is broken off
     * @param atEnd run once, by any thread, when everything was sent or could not be
     */
    static void start(
            HttpServletRequest request,
            HttpServletResponse response,
            InputStream content,
            Duration limit,
            Runnable atEnd)
            throws IOException {
        ServletOutputStream out = response.getOutputStream();
        AsyncContext async = request.startAsync();
        async.setTimeout(limit.toMillis());
        Sending sending = new Sending(async, content, out, atEnd);
        async.addListener(sending);
        out.setWriteListener(sending);
    }

    @Override
    public void onWritePossible() throws IOException {
        while (!ended.get() && out.isReady()) {
            int read = content.read(chunk);
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
        // Sending starts no further asynchronous work.
    }

    private void release() {
        atEnd.run();
        try {
            content.close();
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "Content that was only read could not be closed", e);
        }
    }
}
