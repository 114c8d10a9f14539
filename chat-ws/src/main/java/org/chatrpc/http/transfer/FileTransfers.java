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

/** Sends files without a thread each, and only so many at a time. Thread-safe. */
public final class FileTransfers {
    private static final int RETRY_SECONDS = 10;

    private final TransferPolicy policy;
    private final Slots slots;

    public FileTransfers(TransferPolicy policy) {
        this.policy = policy;
        this.slots = new Slots(policy.downloads(), policy.downloadsPerNetwork());
    }

    /**
     * Sends the file as the body of the response, whose headers are set, after this method has returned; or answers 503 (RFC
     * 9110, section 15.6.4) if too many files are being sent.
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
     * @param content closed at the end
     */
    public void send(InputStream content, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (policy.downloads() == 0) {
            try (content) {
                content.transferTo(response.getOutputStream());
            }
            return;
        }
        Optional<Slot> slot = slots.take(Network.of(address));
        if (slot.isEmpty()) {
            content.close();
            response.reset();
            response.setIntHeader("Retry-After", RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Sending.start(request, response, content, policy.downloadTime(), slot.get()::close);
    }
}
