package org.chatrpc.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of a process. */
public final class ProcessStatus {
    private ProcessStatus() {}

    /** How much memory it occupies, in MiB. */
    public static long residentMib(long pid) throws IOException {
        return number(pid, "VmRSS") / 1_024;
    }

    /** The most memory that it has occupied so far, in MiB. */
    public static long peakMib(long pid) throws IOException {
        return number(pid, "VmHWM") / 1_024;
    }

    static long threads(long pid) throws IOException {
        return number(pid, "Threads");
    }

    /** A number of its status; memory in KiB. */
    private static long number(long pid, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElseThrow();
    }
}
