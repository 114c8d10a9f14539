package org.chatrpc.packages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Programs of the operating system. */
final class Shell {

    private Shell() {}

    /**
     * Runs a program to its end.
     *
     * @return what it wrote to both outputs
     * @throws AssertionError if it ends with an error
     */
    static String run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    /** As above, with these variables in its environment. */
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

    /** Whether a program of that name can be started. */
    static boolean has(String program) {
        try {
            run("sh", "-c", "command -v " + program);
            return true;
        } catch (IOException | InterruptedException | AssertionError e) {
            return false;
        }
    }
}
