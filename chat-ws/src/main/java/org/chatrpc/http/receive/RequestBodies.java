package org.chatrpc.http.receive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Slots;
import org.chatrpc.limit.Slots.Slot;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Reads the whole bodies of requests, up to limits of size and time. On servers that pass a request on before its body
 * has arrived, reading the body occupies a thread. So it has to arrive in time, and the number of bodies in transit
 * from one network is limited. Thread-safe.
 *
 * <p>The time is checked whenever data has arrived. A client that stops sending is detected by the server, which has
 * its own limit for that.
 */
public final class RequestBodies {
    /**
     * How many times the size limit is read and discarded: otherwise a client that is still sending would never see the
     * response.
     */
    private static final int MAX_DISCARDED_LIMITS = 16;

    private final ReceivePolicy policy;
    private final LongSupplier nanoTime;
    private final Slots slots;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public RequestBodies(ReceivePolicy policy, LongSupplier nanoTime) {
        this.policy = policy;
        this.nanoTime = nanoTime;
        this.slots = new Slots(2 * policy.perNetwork(), policy.perNetwork());
    }

    /**
     * Reads a body.
     *
     * @param announced the value of Content-Length, or -1 if there is none
     * @param maxBytes the maximum size of a body
     * @param address the network address of the client
     * @throws ChatException REQUEST_TOO_LARGE, as a {@link IncompleteRequestException} unless all of it was read; a {@link IncompleteRequestException} if it arrives too slowly, or too many of that network are
     *     arriving
     * @throws EOFException if the client broke it off
     */
    public byte[] read(InputStream in, long announced, int maxBytes, String address) throws IOException {
        if (announced >= 0 && announced <= maxBytes && in.available() >= announced) {
            return new Reading(in, maxBytes).exactly((int) announced);
        }
        Optional<Slot> slot = slots.take(Network.of(address));
        if (slot.isEmpty()) {
            throw IncompleteRequestException.tooMany();
        }
        try {
            return new Reading(in, maxBytes).body(announced);
        } finally {
            slot.get().close();
        }
    }

    /** One body. */
    private final class Reading {
        private final InputStream in;
        private final int maxBytes;
        private final long start = nanoTime.getAsLong();
        private long received;

        Reading(InputStream in, int maxBytes) {
            this.in = in;
            this.maxBytes = maxBytes;
        }

        byte[] body(long announced) throws IOException {
            if (announced > maxBytes) {
                throw tooLarge();
            }
            byte[] body = announced >= 0 ? exactly((int) announced) : upToLimit();
            if (body.length > maxBytes) {
                throw tooLarge();
            }
            return body;
        }

        byte[] exactly(int length) throws IOException {
            byte[] body = new byte[length];
            if (fill(body, 0) < length) {
                throw new EOFException("The request ended before its announced length of " + length + " bytes.");
            }
            return body;
        }

        /** The body; one byte more than the limit if the body is too large. */
        private byte[] upToLimit() throws IOException {
            byte[] body = new byte[Math.min(4096, maxBytes + 1)];
            int length = 0;
            while (true) {
                length = fill(body, length);
                if (length < body.length) {
                    return Arrays.copyOf(body, length);
                }
                if (length > maxBytes) {
                    return body;
                }
                body = Arrays.copyOf(body, (int) Math.min(maxBytes + 1L, length * 4L));
            }
        }

        /** Reads until the array is full or the body ends; returns how much of the array is filled. */
        private int fill(byte[] body, int from) throws IOException {
            int length = from;
            while (length < body.length) {
                int read = in.read(body, length, body.length - length);
                if (read < 0) {
                    break;
                }
                length += read;
                received += read;
                if (length < body.length && isTooSlow()) {
                    throw IncompleteRequestException.tooSlow();
                }
            }
            return length;
        }

        private boolean isTooSlow() {
            return nanoTime.getAsLong() - start > policy.allowed(received).toNanos();
        }

        private ChatException tooLarge() throws IOException {
            byte[] discarded = new byte[8192];
            long left = (long) maxBytes * MAX_DISCARDED_LIMITS;
            String message = "The request is larger than this server accepts: " + maxBytes + " bytes.";
            while (left > 0 && !isTooSlow()) {
                int read = in.read(discarded);
                if (read < 0) {
                    return ChatException.of(Problem.REQUEST_TOO_LARGE, message);
                }
                left -= read;
                received += read;
            }
            return IncompleteRequestException.tooLarge(message);
        }
    }
}
