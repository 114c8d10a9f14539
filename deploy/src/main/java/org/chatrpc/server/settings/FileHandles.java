package org.chatrpc.server.settings;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The files and connections that this process may have open at the same time, which {@code ulimit -n} limits. */
final class FileHandles {
    /** What systems without such a limit carry. */
    private static final int UNLIMITED = 100_000;

    /** For jars, the database, the search index, and whatever else a server opens. */
    private static final int OTHERS = 1_000;

    private FileHandles() {}

    /** How many of them connections may use. */
    static int forConnections() {
        long all = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : UNLIMITED;
        return forConnections(all);
    }

    /** All but what others need; half of them if they are few. */
    static int forConnections(long all) {
        return (int) Math.min(UNLIMITED, Math.max(all / 2, all - OTHERS));
    }
}
