package org.chatrpc.server.glassfish.receive;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.Arrays;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.memory.Buffers;

/**
 * A request of which a part has arrived. The thread that reads from the connection changes it, one at a time; any thread may
 * ask for its age, size and network.
 */
final class IncomingRequest {
    private static final int FIRST_BYTES = 512;

    /** What Grizzly's buffers take for each part of a head, besides its bytes. */
    private static final int PART_BYTES = 128;

    private final Connection<?> connection;
    private final String network;
    private final long startNanos;
    private byte[] body = new byte[0];
    private int length;
    /** The memory of a head that is not complete, or was not when the last part arrived. */
    private int headBytes;

    private int headParts;
    /** Volatile for other threads' questions; written by one thread at a time. */
    private volatile long received;

    /** How much memory was accounted for. */
    @GuardedBy("this")
    private int claimed;

    /** Once it has ended, nothing more is accounted for. */
    @GuardedBy("this")
    private boolean ended;

    IncomingRequest(Connection<?> connection, long nanoTime) {
        this.connection = connection;
        this.network = PeerNetwork.of(connection);
        this.startNanos = nanoTime;
    }

    Connection<?> connection() {
        return connection;
    }

    String network() {
        return network;
    }

    Duration age(long nanoTime) {
        return Duration.ofNanos(nanoTime - startNanos);
    }

    /** How many bytes of the body have arrived, including those that were discarded. */
    long received() {
        return received;
    }

    /** Another part of the head has arrived; all parts together have so many bytes. */
    void addHead(int bytes) {
        headParts++;
        headBytes = bytes + headParts * PART_BYTES;
    }

    /** How much memory it occupies, in bytes, as far as it was accounted for. */
    synchronized int heldBytes() {
        return claimed;
    }

    /** Returns by how many bytes it has grown since the last time; 0 once it has ended. */
    synchronized int claim() {
        int more = ended ? 0 : body.length + headBytes - claimed;
        claimed += more;
        return more;
    }

    /** Ends the accounting, and returns how many bytes were accounted for. */
    synchronized int disclaim() {
        ended = true;
        return claimed;
    }

    /**
     * Copies these bytes, as a small part of Grizzly's buffer would retain all of it. What exceeds the limit is discarded,
     * except for one byte that shows that the limit was exceeded.
     */
    void add(Buffer part, int limit) {
        int size = part.remaining();
        int kept = Math.min(size, limit + 1 - length);
        if (kept > 0) {
            reserve(length + kept, limit + 1);
            part.get(body, length, kept);
            length += kept;
        }
        long total = received + size;
        received = total;
    }

    private void reserve(int needed, int max) {
        if (needed > body.length) {
            body = Arrays.copyOf(body, Math.min(max, Math.max(needed, Math.max(FIRST_BYTES, body.length * 2))));
        }
    }

    /** The body as far as it has arrived and was kept. */
    Buffer body() {
        return Buffers.wrap(connection.getMemoryManager(), body, 0, length);
    }
}
