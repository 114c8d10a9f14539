package org.chatrpc.http.transfer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Slots;
import org.chatrpc.limit.Slots.Slot;

/** Sends files, where possible without a thread each, and only so many at a time. Thread-safe. */
public final class FileTransfers {
    private static final int RETRY_SECONDS = 10;

    private final TransferPolicy policy;
    private final OutgoingTransfers sendings;
    private final SendingThreads threads;
    private final Slots slots;

    public FileTransfers(TransferPolicy policy, OutgoingTransfers sendings, SendingThreads threads) {
        this.policy = policy;
        this.sendings = sendings;
        this.threads = threads;
        this.slots = new Slots(policy.downloads(), policy.downloadsPerNetwork());
    }

    /** The number of files that are being sent now. */
    long count() {
        return slots.count();
    }

    /**
     * Sends the file as the body of the response, whose headers must already be set. Sending starts after this method
     * has returned. Responds with 503 (RFC 9110, section 15.6.4) if too many files are being sent, and none of them is
     * read too slowly.
     *
     * @param address the network address of the client
     */
    public void send(Path file, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(Files.newInputStream(file), address, request, response);
    }

    /**
     * The same with other content than that of a file on disk.
     *
     * @param content closed at the end, also if this method throws
     */
    public void send(InputStream content, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Network network = Network.of(address);
        boolean onThread = policy.downloads() == 0;
        Optional<Slot> slot = onThread ? threads.take(network) : take(network);
        if (slot.isEmpty()) {
            content.close();
            response.reset();
            response.setIntHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (!onThread && request.isAsyncSupported()) {
            Transfer transfer = new Transfer(
                    Transfer.Kind.FILE, content, network, 1, policy.downloadTime(), Transfer.connectionOf(request));
            sendings.start(transfer, request, response, slot.get()::close);
        } else {
            try {
                sendNow(content, response);
            } finally {
                slot.get().close();
            }
        }
    }

    private Optional<Slot> take(Network network) {
        Optional<Slot> slot = slots.take(network);
        boolean mayMakeRoom = slot.isEmpty() && slots.lacksOnlyRoomFor(network);
        return mayMakeRoom && sendings.makeRoom(Transfer.Kind.FILE, 1) ? slots.take(network) : slot;
    }

    private static void sendNow(InputStream content, HttpServletResponse response) throws IOException {
        try (content) {
            content.transferTo(response.getOutputStream());
        }
    }
}
