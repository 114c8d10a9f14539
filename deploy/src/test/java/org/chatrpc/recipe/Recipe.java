package org.chatrpc.recipe;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An application server set up by a recipe of this module: everything is done by {@code deploy/NAME/server.sh} on a
 * freshly unpacked server.
 *
 * @param script the recipe
 * @param home the folder of the server
 * @param war the application
 * @param port the chat's port
 * @param options further arguments of the script's {@code setup}
 * @param environment variables for the script in addition to those of this JVM
 */
public record Recipe(
        Path script, Path home, Path war, int port, List<String> options, Map<String, String> environment) {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    /** Options for every JVM of the server and of its tools: they are short-lived here, so that compiling well costs more than it saves. */
    private static final String JVM = System.getProperty("chat.test.jvm", "");

    /** The recipe configured by the build, see the profiles in the pom. */
    public static Recipe ofBuild() {
        List<String> options = new ArrayList<>(List.of("--threads", "64"));
        String more = System.getProperty("chat.recipe.options", "");
        Stream.of(more.split(" ")).filter(word -> !word.isEmpty()).forEach(options::add);
        settings().forEach((name, value) -> options.add("-D" + name + "=" + value));
        return new Recipe(
                absolute(System.getProperty("chat.recipe") + "/server.sh"),
                absolute(System.getProperty("chat.recipe.home")),
                absolute(System.getProperty("chat.war")),
                Integer.getInteger("chat.test.port"),
                options,
                Map.of());
    }

    /** The same recipe with a data source of the server for this database. */
    public Recipe withDataSource(String url, String user, String password) {
        List<String> more = new ArrayList<>(options);
        more.addAll(List.of("--db", url, "--db-user", user));
        return new Recipe(script, home, war, port, more, Map.of("CHAT_DB_PASSWORD", password));
    }

    /** The same recipe with a realm of the server, which has the people of this file, and with more settings of the chat. */
    public Recipe withRealm(Path people, Map<String, String> settings) {
        List<String> more = new ArrayList<>(options);
        more.addAll(List.of("--realm-file", people.toString()));
        settings.forEach((name, value) -> more.add("-D" + name + "=" + value));
        return new Recipe(script, home, war, port, more, environment);
    }

    /** The chat's address, with a final slash. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + port + "/chat/");
    }

    /** To be called once for an unpacked server, which is stopped afterwards. */
    public void setUp() {
        List<String> arguments = new ArrayList<>(List.of(war.toString(), "--port", Integer.toString(port)));
        arguments.addAll(options);
        run("setup", arguments);
    }

    /** Gives the realm of the running server the people of this file, and no others. */
    public void setPeople(Path people) {
        run("users", List.of(people.toString()));
    }

    /** Starts the server and waits until the chat answers; the server ends with this JVM at the latest. */
    public void start() {
        run("start", List.of());
        ProcessHandle server = process();
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        HttpRequest question =
                HttpRequest.newBuilder(base().resolve("health/live")).build();
        HttpClient http = HttpClient.newHttpClient();
        await().atMost(LIMIT)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> http.send(question, BodyHandlers.discarding()).statusCode() == 200);
    }

    /** Stops the server in order, and waits until its process has ended. */
    public void stop() {
        ProcessHandle server = process();
        run("stop", List.of());
        try {
            server.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            server.destroyForcibly();
            throw new AssertionError("The server did not end", e);
        }
    }

    /** Kills the server with SIGKILL, and waits until its process has ended. */
    public void kill() {
        ProcessHandle server = process();
        server.destroyForcibly();
        try {
            server.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The server did not end", e);
        }
    }

    /** The name of the server, such as {@code payara}. */
    public String name() {
        return script.getParent().getFileName().toString();
    }

    /** The folder for further applications, from which the server deploys them by itself unless it is Liberty. */
    public Path deployments() {
        return home.resolve(
                switch (name()) {
                    case "payara" -> "glassfish/domains/chat/autodeploy";
                    case "wildfly" -> "standalone/deployments";
                    default -> "usr/servers/chat/apps";
                });
    }

    /** The file to which the server logs. */
    public Path log() {
        return home.resolve(
                switch (name()) {
                    case "payara" -> "glassfish/domains/chat/logs/server.log";
                    case "wildfly" -> "standalone/log/server.log";
                    default -> "usr/servers/chat/logs/messages.log";
                });
    }

    /** The process of the running server. */
    public long pid() {
        return Long.parseLong(run("pid", List.of()).strip());
    }

    private ProcessHandle process() {
        long pid = pid();
        return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError("The server is gone, process " + pid));
    }

    private String run(String command, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(script.toString(), command, home.toString()));
        words.addAll(arguments);
        // To a file, because a server that keeps running would hold a pipe open.
        Path output = home.resolveSibling(home.getFileName() + "-" + command + ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            // A JVM reports on its output that it has found the variable, and the output of "pid" is a number.
            if (!JVM.isBlank() && !command.equals("pid")) {
                builder.environment().put("JAVA_TOOL_OPTIONS", JVM);
            }
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(words + " did not end");
            }
            String said = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new AssertionError(words + " ended with " + process.exitValue() + ":\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The application's settings that the build passes to the tests. */
    private static Map<String, String> settings() {
        Properties properties = System.getProperties();
        Map<String, String> settings = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.matches("chat\\.(?!war|test\\.|recipe).*")) {
                settings.put(name, properties.getProperty(name));
            }
        }
        return settings;
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
