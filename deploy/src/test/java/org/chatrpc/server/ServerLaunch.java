package org.chatrpc.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts a {@link ServerProcess}: the real {@code chat-server.jar} of the packaged folder, with a data folder and a
 * port. Not thread-safe.
 *
 * <pre>{@code
 * try (ServerProcess server = ServerLaunch.in(folder).start()) {
 *     server.service(); // http://127.0.0.1:54321/chat/ChatService
 *     server.kill();
 *     server.restart();
 * }
 * }</pre>
 */
public final class ServerLaunch {

    private final Path data;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> jvmOptions = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private int port;

    private ServerLaunch(Path data) {
        this.data = data.toAbsolutePath();
    }

    /** A server with this data folder on any free port. */
    public static ServerLaunch in(Path data) {
        return new ServerLaunch(data);
    }

    /** The folder created by the build. */
    public static Path folder() {
        return Path.of(System.getProperty("chat.folder", "target/chat-rpc")).toAbsolutePath();
    }

    /** Options for every JVM started by tests; none if performance is measured. */
    public static List<String> testJvm() {
        String options = System.getProperty("chat.test.jvm", "");
        return options.isBlank() ? List.of() : List.of(options.strip().split("\\s+"));
    }

    public ServerLaunch port(int number) {
        port = number;
        return this;
    }

    /** Command-line options, as in {@code option("--context", "/x")}. */
    public ServerLaunch option(String... words) {
        options.addAll(List.of(words));
        return this;
    }

    /** A setting of the server or the WAR, as in {@code setting("chat.http.threads", "16")}. */
    public ServerLaunch setting(String name, String value) {
        return jvm("-D" + name + "=" + value);
    }

    /** A JVM option, as in {@code jvm("-Xmx256m")}. */
    public ServerLaunch jvm(String option) {
        jvmOptions.add(option);
        return this;
    }

    public ServerLaunch environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Starts the server and waits until it is ready. */
    public ServerProcess start() {
        ServerProcess process = new ServerProcess(this);
        process.launch();
        try {
            process.awaitReady();
        } catch (Throwable failure) {
            process.close();
            throw failure;
        }
        return process;
    }

    /** Starts the server without waiting, for starts that are expected to fail or to be slow. */
    public ServerProcess launch() {
        ServerProcess process = new ServerProcess(this);
        process.launch();
        return process;
    }

    Path data() {
        return data;
    }

    Process begin() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(testJvm());
        command.addAll(ClassArchive.options());
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", folder().resolve("chat-server.jar").toString()));
        command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
