package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files between two real clients through a real server, also when a client is killed in the middle of an upload. */
class FilesWindowIT {

    private static final Duration MAX_WAIT = Duration.ofSeconds(60);
    private static final int KILLS = 3;

    private static Optional<OwnDisplay> display = Optional.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    static void openDisplay() {
        display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
    }

    @AfterAll
    static void closeDisplay() {
        display.ifPresent(OwnDisplay::close);
    }

    @Test
    void aPictureIsSeenAndADocumentIsSavedByteForByte() throws IOException {
        Path picture = folder.resolve("valley.png");
        ImageIO.write(valley(), "png", picture.toFile());
        Path document = random("Report.pdf", 700_001, 1);
        try (ServerProcess server = ServerLaunch.in(folder.resolve("server")).start();
                DesktopClient alice = client(server, "alice");
                DesktopClient bob = client(server, "bob")) {
            alice.signUp("alice", "Alice Adams");
            bob.signUp("bob", "Bob Brown");
            send(alice, picture, "The valley");
            awaitLast(bob, ": The valley Picture valley.png, ", "PNG.");
            send(alice, document, "");
            awaitLast(bob, ": File Report.pdf, 684 kB · PDF.");
            Path saved = folder.resolve("saved.pdf");
            bob.pressLater("main", "ctrl S");
            bob.choose("files.save", saved);
            await().atMost(MAX_WAIT).until(() -> Files.exists(saved));
            assertThat(saved).hasSameBinaryContentAs(document);
            bob.save("files-received");
            assertThat(alice.errors()).isEmpty();
            assertThat(bob.errors()).isEmpty();
        }
    }

    @Test
    void aClientKilledInTheMiddleOfAnUploadGoesOnAfterItsNextStart() throws IOException, InterruptedException {
        Random random = new Random();
        try (ServerProcess server = ServerLaunch.in(folder.resolve("server")).start();
                DesktopClient bob = client(server, "bob")) {
            bob.signUp("bob", "Bob Brown");
            try (DesktopClient alice = client(server, "alice")) {
                alice.signUp("alice", "Alice Adams");
            }
            for (int i = 1; i <= KILLS; i++) {
                Path large = random("large-" + i + ".bin", 24_000_000, i);
                try (DesktopClient alice = client(server, "alice")) {
                    alice.awaitShown("composer");
                    send(alice, large, "Round " + i);
                    // A random moment of the upload, not a wait for something.
                    Thread.sleep(random.nextInt(1500));
                    alice.kill();
                }
                try (DesktopClient again = client(server, "alice")) {
                    again.awaitShown("composer");
                    awaitLast(bob, ": Round " + i + " File large-" + i + ".bin, ");
                    assertThat(said(bob)).hasSize(i);
                    Path saved = folder.resolve("saved-" + i + ".bin");
                    bob.pressLater("main", "ctrl S");
                    bob.choose("files.save", saved);
                    await().atMost(MAX_WAIT).until(() -> Files.exists(saved));
                    assertThat(saved).hasSameBinaryContentAs(large);
                    await().atMost(MAX_WAIT)
                            .untilAsserted(() -> assertThat(said(again))
                                    .hasSameSizeAs(said(bob))
                                    .noneMatch(row -> row.contains("uploaded")));
                    await().atMost(MAX_WAIT)
                            // The client removes files while they are looked at.
                            .ignoreExceptionsMatching(
                                    e -> e instanceof IOException || e instanceof UncheckedIOException)
                            .untilAsserted(() -> assertThat(kept()).isEmpty());
                    assertThat(again.errors()).isEmpty();
                }
            }
            assertThat(bob.errors()).isEmpty();
        }
    }

    private static void send(DesktopClient client, Path file, String caption) {
        client.drop("transcript", file);
        client.awaitShown("files.send.do");
        await().atMost(MAX_WAIT).until(() -> client.items("files.send.list").size() == 1);
        client.type("files.send.caption", caption);
        client.click("files.send.do");
        await().atMost(MAX_WAIT).until(() -> !client.shows("files.send.do"));
    }

    private static void awaitLast(DesktopClient client, String... parts) {
        await().atMost(MAX_WAIT)
                .untilAsserted(() -> assertThat(said(client)).last().asString().contains(parts));
    }

    private static List<String> said(DesktopClient client) {
        return client.transcript().stream().filter(row -> row.contains(": ")).toList();
    }

    /** What Alice's client keeps of files, wherever it is. */
    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("alice").resolve("outbox"))) {
            return files.filter(file -> file.getParent().endsWith("files")).toList();
        }
    }

    private Path random(String name, int size, int seed) throws IOException {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    private static BufferedImage valley() {
        BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0x6a9fd5));
        g.fillRect(0, 0, 900, 600);
        g.setColor(new Color(0x2f8b3a));
        g.fillOval(-200, 350, 1300, 600);
        g.dispose();
        return image;
    }

    private DesktopClient client(ServerProcess server, String name) {
        return new DesktopClient(
                display.orElseThrow(),
                folder.resolve(name),
                "--server",
                server.base().toString());
    }
}
