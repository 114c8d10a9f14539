package org.chatrpc.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documentation page whose commands are run exactly as written.
 *
 * @param page relative to this module
 */
record Documented(Path page) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin").toString();
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    /**
     * Runs the commands of a code block, up to the first that fails.
     *
     * @param section its heading
     * @param index of the block in its section, from 0
     * @param folder the working directory
     * @return their output, standard error included
     */
    String run(String section, int index, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-eu", "-c", block(section, index))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", JAVA, (path, java) -> java + File.pathSeparator + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw new AssertionError(block(section, index) + " ended with " + exitCode + ":\n" + output);
        }
        return output;
    }

    private String block(String section, int index) throws IOException {
        String text = Files.readString(page);
        int start = text.indexOf("\n## " + section + "\n");
        if (start < 0) {
            throw new AssertionError(page + " has no section " + section);
        }
        int end = text.indexOf("\n## ", start + 1);
        Matcher block = COMMANDS.matcher(text.substring(start, end < 0 ? text.length() : end));
        for (int i = 0; i <= index; i++) {
            if (!block.find()) {
                throw new AssertionError(page + ", " + section + " has no block of commands " + index);
            }
        }
        return block.group(1);
    }
}
