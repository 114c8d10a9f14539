package org.chatrpc.http.transfer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Slots.Slot;

/** Sends large responses without a thread each, on servers where files are sent in the same way. Thread-safe. */
public final class ResponseTransfers {
    /** The embedded server's listener takes this much from a thread even if the client reads nothing. */
    private static final int SMALL_BYTES = 64 * 1024;

    /**
     * The request attribute by which a server reports how many bytes the client has not read yet: an {@link
     * IntSupplier}.
     */
    private static final String UNSENT = "org.chatrpc.http.unsent";

    private final TransferPolicy policy;
    private final OutgoingTransfers sendings;
    private final SendingThreads threads;

    public ResponseTransfers(TransferPolicy policy, OutgoingTransfers sendings, SendingThreads threads) {
        this.policy = policy;
        this.sendings = sendings;
        this.threads = threads;
    }

    /** Whether a response of this size should be sent by {@link #send}, because writing it could block a thread. */
    public boolean isFor(HttpServletRequest request, int bytes) {
        return (bytes > SMALL_BYTES || hasUnread(request)) && policy.downloads() > 0 && request.isAsyncSupported();
    }

    /** Writes a response on the thread of the request. */
    public interface Writing {
        void write() throws IOException;
    }

    /**
     * Writes a response of this size, for which {@link #isFor} is false.
     *
     * @param network of the client
     * @return false, without having written anything, if too many threads send large responses or files
     */
    public boolean write(int bytes, Network network, Writing writing) throws IOException {
        if (bytes <= SMALL_BYTES) {
            writing.write();
            return true;
        }
        Optional<Slot> slot = threads.take(network);
        if (slot.isEmpty()) {
            return false;
        }
        try {
            writing.write();
        } finally {
            slot.get().close();
        }
        return true;
    }

    /** Many small responses to a client that reads none of them are like a large one. */
    private static boolean hasUnread(HttpServletRequest request) {
        return request.getAttribute(UNSENT) instanceof IntSupplier unsent && unsent.getAsInt() > 0;
    }

    /**
     * Sends the body of the response, whose headers are set, after this method has returned.
     *
     * @param bytes the size of the body
     * @param network of the client
     * @param atEnd run once, by any thread, when everything was sent or could not be; also if this method throws
     */
    public void send(
            HttpServletRequest request,
            HttpServletResponse response,
            InputStream body,
            int bytes,
            Network network,
            Runnable atEnd)
            throws IOException {
        Transfer transfer = new Transfer(
                Transfer.Kind.ANSWER, body, network, bytes, policy.answerTime(), Transfer.connectionOf(request));
        sendings.start(transfer, request, response, atEnd);
    }

    /** Aborts responses that are read too slowly, because others need this much of the response memory. Returns at once. */
    public void makeRoom(long bytes) {
        sendings.makeRoom(Transfer.Kind.ANSWER, bytes);
    }
}
