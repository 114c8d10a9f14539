package org.chatrpc.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The state of a server process for the message of a failed test: its threads, and the end of its log. */
final class Diagnosis {

    private static final int LOG_LINES = 200;

    private Diagnosis() {}

    static String of(Process process, Path data) {
        return threads(process) + String.join("\n", log(data.resolve("logs").resolve("chat-0.log")));
    }

    private static String threads(Process process) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process dump = new ProcessBuilder(jcmd, Long.toString(process.pid()), "Thread.print")
                    .redirectErrorStream(true)
                    .start();
            return new String(dump.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "No threads: " + e.getMessage() + "\n";
        }
    }

    private static List<String> log(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        } catch (IOException e) {
            return List.of("No log: " + e.getMessage());
        }
    }
}
