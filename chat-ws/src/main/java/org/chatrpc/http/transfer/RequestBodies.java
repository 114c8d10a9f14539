package org.chatrpc.http.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Slots;
import org.chatrpc.limit.Slots.Slot;

/**
 * Reads the bodies of requests: at once if they have arrived, as nearly all have when the container starts to process the
 * request, otherwise without a thread. Thread-safe.
 */
public final class RequestBodies {
    private final TransferPolicy policy;
    private final int maxBytes;
    private final Slots slots;

    /**
     * @param maxBytes the maximum size of a body
     */
    public RequestBodies(TransferPolicy policy, int maxBytes) {
        this.policy = policy;
        this.maxBytes = maxBytes;
        this.slots = new Slots(policy.bodies(), policy.bodiesPerNetwork(), policy.bodyBytes());
    }

    /**
     * Reads the body if it has arrived. Otherwise starts to read it without a thread and returns empty: the request is then
     * dispatched again, after the receiver has got the body.
     *
     * @param address the network address of the client
     * @throws org.chatrpc.problem.ChatException REQUEST_TOO_LARGE, or OVERLOADED if too many bodies are awaited already
     */
    public Optional<byte[]> read(HttpServletRequest request, String address, BodyArrival.Receiver receiver)
            throws IOException {
        if (policy.bodies() == 0 || !request.isAsyncSupported() || hasArrived(request)) {
            return Optional.of(RequestBody.read(request.getInputStream(), request.getContentLengthLong(), maxBytes));
        }
        Slot slot = slots.take(Network.of(address)).orElseThrow(() -> {
            receiver.refused(BodyArrival.overloaded(), false);
            return BodyArrival.overloaded();
        });
        BodyArrival.await(request, maxBytes, policy.bodyTime(), slot, receiver);
        return Optional.empty();
    }

    private static boolean hasArrived(HttpServletRequest request) throws IOException {
        long announced = request.getContentLengthLong();
        return announced == 0 || (announced > 0 && request.getInputStream().available() >= announced);
    }
}
