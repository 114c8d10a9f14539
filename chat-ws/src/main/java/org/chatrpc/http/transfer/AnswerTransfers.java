package org.chatrpc.http.transfer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Sends large answers without a thread each, where files are sent so, too. Thread-safe. */
public final class AnswerTransfers {
    /** The embedded server's listener takes this much from a thread even if the client reads nothing. */
    private static final int SMALL_BYTES = 64 * 1024;

    private final TransferPolicy policy;

    public AnswerTransfers(TransferPolicy policy) {
        this.policy = policy;
    }

    /** Whether an answer of this size should be sent by {@link #send}: writing it could keep a thread waiting. */
    public boolean isFor(HttpServletRequest request, int bytes) {
        return bytes > SMALL_BYTES && policy.downloads() > 0 && request.isAsyncSupported();
    }

    /**
     * Sends the body of the response, whose headers are set, after this method has returned.
     *
     * @param atEnd run once, by any thread, when everything was sent or could not be
     */
    public void send(HttpServletRequest request, HttpServletResponse response, InputStream body, Runnable atEnd)
            throws IOException {
        Sending.start(request, response, body, policy.answerTime(), atEnd);
    }
}
