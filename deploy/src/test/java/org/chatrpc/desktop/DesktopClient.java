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

/** A real desktop client, the packaged jar in a separate process, used through its windows. */
public final class DesktopClient implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots").toAbsolutePath();
    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;
    private final Path errors;
    private final Path temporary;

    /**
     *
     * @param data the client's data folder, which also receives the process's error output
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
                    // Enough for a client, but little enough to distinguish caches that yield from leaks.
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
        await().atMost(MAX_WAIT).pollInterval(Duration.ofMillis(5)).until(() -> shows("login") || shows("main"));
    }

    public void signUp(String username, String displayName) {
        click("login.switch");
        type("login.username", username);
        type("login.display_name", displayName);
        type("login.password", "correct horse battery");
        click("login.submit");
        await().atMost(MAX_WAIT).until(() -> shows("composer"));
    }

    public void say(String text) {
        type("composer", text);
        click("send");
    }

    /** The text that a screen reader reads for each row of the conversation. */
    public List<String> transcript() {
        return items("transcript");
    }

    /** The text that a screen reader reads for each item of a list. */
    List<String> items(String name) {
        return List.of(ask("items", name).split(Lines.ITEM, -1));
    }

    void awaitRows(String... endings) {
        await().atMost(MAX_WAIT).untilAsserted(() -> {
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

    /** Selects an item of a list. */
    void select(String name, int index) {
        ask("select", name, Integer.toString(index));
    }

    /** Waits until a list has these items, as read by a screen reader. */
    void awaitItems(String name, String... items) {
        await().atMost(MAX_WAIT)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(items(name)).containsExactly(items));
    }

    /** Waits until a component is visible. */
    void awaitShown(String name) {
        await().atMost(MAX_WAIT).until(() -> shows(name));
    }

    void type(String name, String text) {
        ask("type", name, Lines.escape(text));
    }

    /** Triggers the key binding of a component, regardless of the focus. */
    void press(String name, String stroke) {
        ask("press", name, stroke);
    }

    /** The same for what opens a modal dialog. */
    void pressLater(String name, String stroke) {
        ask("press-later", name, stroke);
    }

    /**
     * Chooses a command from the menu of the message with the keyboard cursor, or else of the last one. The menu is
     * opened again until it has the command: a message on its way has others, although the server may have told it to
     * everyone else already.
     */
    void chooseForMessage(String item) {
        await().atMost(MAX_WAIT).until(() -> {
            press("transcript", "shift F10");
            return shows(item);
        });
        click(item);
    }

    /** Drops a file on a component. */
    void drop(String name, Path file) {
        assertThat(ask("drop", name, file.toAbsolutePath().toString())).isEqualTo("true");
    }

    /** Chooses a file in a dialog, once it is open. */
    void choose(String name, Path file) {
        awaitShown(name);
        ask("choose", name, file.toAbsolutePath().toString());
    }

    /** The events that blocked the event thread for too long since the last call. */
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

    /** The heap in use after a garbage collection, in bytes. */
    long heap() {
        return Long.parseLong(ask("heap"));
    }

    public void save(String picture) {
        ask("save", SCREENSHOTS.resolve(picture + ".png").toString());
    }

    /** Kills the process. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * The font copies that the process created in the folder for temporary files, and left behind if it was killed.
     */
    List<Path> copiedFonts() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("+~JF"))
                    .toList();
        }
    }

    /** The process's error output, which is empty unless something is wrong. */
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
