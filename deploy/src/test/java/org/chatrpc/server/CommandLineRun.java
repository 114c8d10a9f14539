package org.chatrpc.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chatrpc.server.console.Console;

/**
 * One run of chat-server.jar with a command.
 *
 * @param out the lines of its standard output, and {@code err} those of its standard error
 */
record CommandLineRun(int exitCode, List<String> out, List<String> err) {
    private static final long LIMIT_SECONDS = 120;

    /**
     * Runs a command in a process of its own until it ends.
     *
     * @param folder for files of the run
     * @param input its standard input
     */
    static CommandLineRun of(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        return of(folder, input, Map.of(), arguments);
    }

    /** The same with these additional variables in its environment. */
    static CommandLineRun of(Path folder, String input, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServerLaunch.testJvm());
        command.addAll(ClassArchive.options());
        command.addAll(
                List.of("-jar", ServerLaunch.folder().resolve("chat-server.jar").toString()));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), input);
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("No end of " + command);
        }
        return new CommandLineRun(process.exitValue(), lines(out), lines(err));
    }

    /** Runs a command in this JVM, which is many times faster. For one thread at a time. */
    static CommandLineRun inThisJvm(String input, List<String> arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            int exitCode = ChatServer.run(new Console(toOut, toErr), arguments.toArray(String[]::new));
            return new CommandLineRun(exitCode, lines(out), lines(err));
        } finally {
            System.setIn(before);
        }
    }

    /**
     * Runs a command for administrators in this JVM.
     *
     * @param folder for the file with the password
     */
    static CommandLineRun admin(Path folder, ServerProcess server, String user, String password, String... command)
            throws IOException {
        Path file = Files.writeString(folder.resolve("password"), password + "\n");
        List<String> arguments =
                new ArrayList<>(List.of("admin", "--url", server.base().toString()));
        arguments.addAll(List.of("--user", user, "--password-file", file.toString()));
        arguments.addAll(List.of(command));
        return inThisJvm("", arguments);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The text after a name and a colon in one of the lines of the standard output. */
    String value(String name) {
        return out.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name + " in " + this));
    }
}
