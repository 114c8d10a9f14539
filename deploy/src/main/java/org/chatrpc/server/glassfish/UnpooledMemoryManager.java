package org.chatrpc.server.glassfish;

import org.glassfish.grizzly.memory.HeapBuffer;
import org.glassfish.grizzly.memory.HeapMemoryManager;

/**
 * Buffers whose memory is never reused. Grizzly's memory managers reuse the memory of released buffers per thread, even
 * while a slice of it is in use: when several requests arrive at once, those after a body are slices, so that a response
 * overwrote them, or data of another client appeared in their place. Thread-safe.
 */
final class UnpooledMemoryManager extends HeapMemoryManager {
    private static final int NOTHING_POOLED = 0;

    UnpooledMemoryManager() {
        super(NOTHING_POOLED);
    }

    /** Leaves the memory to the garbage collector. */
    @Override
    public void release(HeapBuffer buffer) {}
}
