package org.chatrpc.server.settings;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The files and connections that this process may have open at the same time, which {@code ulimit -n} and the heap limit. */
final class FileHandles {
    /** Assumed number of file handles on systems without a limit. */
    private static final int UNLIMITED = 100_000;

    /** For jars, the database, the search index, and whatever else a server opens. */
    private static final int OTHERS = 1_000;

    /** What a connection may take that does nothing, or sends a head: what it has read, buffers, and its share of all tables. */
    static final int HEAP_BYTES = 16 * 1024;

    /** The minimum of the setting. */
    private static final int LEAST = 16;

    private FileHandles() {}

    /** How many of them connections may use. */
    static int forConnections() {
        long all = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : UNLIMITED;
        return forConnections(all, Runtime.getRuntime().maxMemory());
    }

    /**
     * All but what others need; half of them if they are few. Never more than a heap of this size carries: otherwise,
     * clients could fill it by opening connections.
     */
    static int forConnections(long all, long heapBytes) {
        long handles = Math.min(UNLIMITED, Math.max(all / 2, all - OTHERS));
        return (int) Math.min(handles, Math.max(LEAST, heapBytes / HEAP_BYTES));
    }
}
