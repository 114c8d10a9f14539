package org.chatrpc.client.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What work costs, which unlike the time on the clock does not blame the program for a busy machine. */
public final class ProcessorTime {
    private ProcessorTime() {}

    /** The processor time that this thread takes for the work. */
    public static Duration of(Runnable work) {
        long before = now();
        work.run();
        return Duration.ofNanos(now() - before);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
