package org.chatrpc.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chatrpc.server.ServerLaunch;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, started as the README describes. */
class ClientJarWindowIT {

    @TempDir
    private Path folder;

    @Test
    void saysItsVersionAndItsOptions() throws Exception {
        Process version = start(Optional.empty(), "--version");
        assertThat(version.waitFor()).isZero();
        assertThat(text("out")).matches("chat-client \\d+\\.\\d+\\.\\d+(?:-SNAPSHOT)?\\R");
        assertThat(text("err")).isEmpty();
        Process help = start(Optional.empty(), "--help");
        assertThat(help.waitFor()).isZero();
        assertThat(text("out")).contains("--server", "--user", "--theme");
    }

    @Test
    void opensItsWindowWithoutAWordOnEitherOutput() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        try (OwnDisplay open = display.orElseThrow()) {
            Process client = start(display, "--user", "alice");
            boolean ended = client.waitFor(6, TimeUnit.SECONDS);
            client.destroyForcibly().onExit().join();
            assertThat(ended).as("ended by itself").isFalse();
            assertThat(text("out") + text("err")).isEmpty();
            assertThat(open.name()).isNotNull();
        }
    }

    private Process start(Optional<OwnDisplay> display, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dchat.client.data=" + folder);
        command.add("-jar");
        command.add(ServerLaunch.folder().resolve("chat-client.jar").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        display.ifPresent(there -> builder.environment().put("DISPLAY", there.name()));
        return builder.start();
    }

    private String text(String stream) throws IOException {
        return Files.readString(folder.resolve(stream), UTF_8);
    }
}
