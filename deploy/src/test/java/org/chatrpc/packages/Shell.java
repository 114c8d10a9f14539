package org.chatrpc.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Runs programs of the operating system. */
final class Shell {

    private Shell() {}

    /**
     * Runs a program to its end.
     *
     * @return its output, standard error included
     * @throws AssertionError if it exits with an error
     */
    static String run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    /** Also sets environment variables. */
    static String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new AssertionError(List.of(command) + " ended with " + exitCode + ":\n" + output);
        }
        return output;
    }

    /** Whether a program of this name exists. */
    static boolean has(String program) {
        try {
            run("sh", "-c", "command -v " + program);
            return true;
        } catch (IOException | InterruptedException | AssertionError e) {
            return false;
        }
    }
}
