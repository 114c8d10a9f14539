package org.chatrpc.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.client.testing.EventThreadPulse;
import org.chatrpc.client.testing.EventThreadPulse.Stall;
import org.chatrpc.server.ServerLaunch;

/** A real desktop client, the packaged jar in a process of its own, used as a person uses its window. */
public final class DesktopClient implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final Path errors;
    private final Path temporary;

    /**
     * @param data where the client keeps its files; also those of the process's error output
     * @param arguments of the client's command line
     */
    public DesktopClient(OwnDisplay display, Path data, String... arguments) {
        try {
            Files.createDirectories(data);
            temporary = Files.createDirectories(data.resolve("temporary"));
            errors = Files.createTempFile(data, "errors", ".txt");
            String classPath = Stream.of(
                            ServerLaunch.folder().resolve("chat-client.jar"),
                            home(WindowDriver.class),
                            home(EventThreadPulse.class))
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    // Enough for a client, and so little that caches which give way are told from what stays.
                    "-Xmx128m",
                    "-Dchat.client.data=" + data.toAbsolutePath(),
                    "-Djava.io.tmpdir=" + temporary.toAbsolutePath(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    classPath,
                    WindowDriver.class.getName());
            builder.command().addAll(1, ServerLaunch.testJvm());
            builder.command().addAll(List.of(arguments));
            builder.environment().put("DISPLAY", display.name());
            builder.redirectError(errors.toFile());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> shows("login") || shows("main"));
    }

    public void signUp(String username, String displayName) {
        click("login.switch");
        type("login.username", username);
        type("login.display_name", displayName);
        type("login.password", "correct horse battery");
        click("login.submit");
        await().atMost(PATIENCE).until(() -> shows("composer"));
    }

    public void say(String text) {
        type("composer", text);
        click("send");
    }

    /** What a screen reader reads of each row of the conversation. */
    public List<String> transcript() {
        return items("transcript");
    }

    /** What a screen reader reads of each item of a list. */
    List<String> items(String name) {
        return List.of(ask("items", name).split(Lines.ITEM, -1));
    }

    void awaitRows(String... endings) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<String> rows =
                    transcript().stream().filter(row -> row.contains(": ")).toList();
            assertThat(rows).hasSize(endings.length);
            for (int i = 0; i < endings.length; i++) {
                assertThat(rows.get(i)).endsWith(": " + endings[i]);
            }
        });
    }

    public boolean shows(String name) {
        return Boolean.parseBoolean(ask("shows", name));
    }

    public String text(String name) {
        return ask("text", name);
    }

    void click(String name) {
        ask("click", name);
    }

    /** Chooses an item of a list. */
    void select(String name, int index) {
        ask("select", name, Integer.toString(index));
    }

    /** Waits until the items of a list are so, as a screen reader reads them. */
    void awaitItems(String name, String... items) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(items(name)).containsExactly(items));
    }

    /** Waits until a control can be seen. */
    void awaitShown(String name) {
        await().atMost(PATIENCE).until(() -> shows(name));
    }

    void type(String name, String text) {
        ask("type", name, Lines.escape(text));
    }

    /** Does what a key does on a component, wherever the focus is. */
    void press(String name, String stroke) {
        ask("press", name, stroke);
    }

    /** The events that kept the event thread too long since the last call. */
    List<Stall> stalls() {
        String stalls = ask("stalls");
        return stalls.isEmpty()
                ? List.of()
                : Stream.of(stalls.split(Lines.ITEM)).map(DesktopClient::stall).toList();
    }

    private static Stall stall(String line) {
        String[] parts = line.split(Lines.PART, -1);
        return new Stall(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]);
    }

    /** Bytes of the heap in use after a collection. */
    long heap() {
        return Long.parseLong(ask("heap"));
    }

    public void save(String picture) {
        ask("save", SCREENSHOTS.resolve(picture + ".png").toString());
    }

    /** Ends the process as a crash does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** The copies of fonts that the process made in the folder for temporary files, and left there if it was killed. */
    List<Path> copiedFonts() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("+~JF"))
                    .toList();
        }
    }

    /** What the process wrote to its error output: nothing, unless something is wrong. */
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        kill();
    }

    private synchronized String ask(String... words) {
        try {
            commands.write(String.join("\t", words));
            commands.newLine();
            commands.flush();
            String answer = answers.readLine();
            if (answer == null || !answer.startsWith("ok\t")) {
                throw new AssertionError(String.join(" ", words) + ": " + answer + "\n" + errors());
            }
            return Lines.unescape(answer.substring("ok\t".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path home(Class<?> type) {
        try {
            URI here = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(here);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
