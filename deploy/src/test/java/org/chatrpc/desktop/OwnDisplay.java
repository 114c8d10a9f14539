package org.chatrpc.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The display for windows: the machine's own, or a virtual X server that is started for the tests and stopped by
 * {@link #close}.
 */
public final class OwnDisplay implements AutoCloseable {

    private final Optional<Process> server;
    private final String name;

    private OwnDisplay(Optional<Process> server, String name) {
        this.server = server;
        this.name = name;
    }

    /** A display, if the machine has one or can start one. */
    public static Optional<OwnDisplay> open() {
        boolean linux = System.getProperty("os.name").toLowerCase().contains("linux");
        Optional<String> given = Optional.ofNullable(System.getenv("DISPLAY")).filter(text -> !text.isBlank());
        if (!linux || given.isPresent()) {
            return Optional.of(new OwnDisplay(Optional.empty(), given.orElse("")));
        }
        try {
            // Xvfb chooses a free number and prints it once it is ready.
            Process xvfb = new ProcessBuilder(
                            "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-noreset")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String number = new BufferedReader(new InputStreamReader(xvfb.getInputStream(), UTF_8)).readLine();
            return Optional.ofNullable(number).map(text -> new OwnDisplay(Optional.of(xvfb), ":" + text.strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The value of the environment variable DISPLAY; empty on platforms without it. */
    public String name() {
        return name;
    }

    @Override
    public void close() {
        server.ifPresent(process -> {
            process.destroy();
            try {
                process.waitFor(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
