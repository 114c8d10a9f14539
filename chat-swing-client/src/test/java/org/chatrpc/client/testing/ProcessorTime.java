package org.chatrpc.client.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Measures CPU time, which unlike elapsed time does not depend on the load of the machine. */
public final class ProcessorTime {
    private ProcessorTime() {}

    /** The CPU time that this thread uses for the work. */
    public static Duration of(Runnable work) {
        long before = now();
        work.run();
        return Duration.ofNanos(now() - before);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
