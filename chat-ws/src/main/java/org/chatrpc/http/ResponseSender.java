package org.chatrpc.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.chatrpc.contract.Fault;
import org.chatrpc.http.transfer.ResponseTransfers;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallListener;
import org.jspecify.annotations.Nullable;

/**
 * Sends responses and reports their calls as finished, also if the client has disconnected: the operation was carried
 * out. Thread-safe.
 */
final class ResponseSender {
    private static final int RETRY_SECONDS = 10;

    private final CallListener listener;
    private final ResponseTransfers transfers;

    ResponseSender(CallListener listener, ResponseTransfers transfers) {
        this.listener = listener;
        this.transfers = transfers;
    }

    /** Sends a small response. */
    void send(Call call, @Nullable Fault fault, BufferedResponse answer) throws IOException {
        Duration work = call.work();
        try {
            answer.complete();
            answer.release();
        } finally {
            listener.finished(call.finished(fault, work, answer.length()));
        }
    }

    /** Large responses are those of reads, which a client can repeat. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.reset();
        response.setIntHeader("Retry-After", RETRY_SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /**
     * Sends a response of any size, and closes the exchange once it was sent: the memory of a response is released when
     * the client has read it, which for a large one may be long after this method has returned.
     */
    void send(Exchange exchange, @Nullable Fault fault, HttpServletRequest request, BufferedResponse answer)
            throws IOException {
        Call call = exchange.call();
        Duration work = call.work();
        boolean handedOver = false;
        try {
            answer.complete();
            if (transfers.isFor(request, answer.length())) {
                HttpServletResponse response = (HttpServletResponse) answer.getResponse();
                handedOver = true; // Closes the exchange whatever happens.
                transfers.send(
                        request,
                        response,
                        answer.body(),
                        answer.length(),
                        call.memory().network(),
                        exchange::close);
            } else if (!transfers.write(answer.length(), call.memory().network(), answer::release)) {
                refuse((HttpServletResponse) answer.getResponse());
            }
        } finally {
            listener.finished(call.finished(fault, work, answer.length()));
            if (!handedOver) {
                exchange.close();
            }
        }
    }
}
