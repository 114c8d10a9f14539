package org.chatrpc.server.glassfish;

import org.glassfish.grizzly.memory.HeapBuffer;
import org.glassfish.grizzly.memory.HeapMemoryManager;

/**
 * Buffers whose memory is never used twice. Grizzly's own memory managers keep the memory of released buffers for each
 * thread, also while a slice of it is in use: of several requests that arrive at once, those after a body are a slice, so
 * an answer overwrote them, or what another client sent stood in their place. Thread-safe.
 */
final class UnsharedMemory extends HeapMemoryManager {
    private static final int NOTHING_POOLED = 0;

    UnsharedMemory() {
        super(NOTHING_POOLED);
    }

    /** Leaves the memory to the garbage collector. */
    @Override
    public void release(HeapBuffer buffer) {}
}
