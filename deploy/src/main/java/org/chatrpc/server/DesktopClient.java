package org.chatrpc.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.settings.StartFailure;

/** Starts the desktop client as a separate process, which continues when the server stops. */
final class DesktopClient {

    private DesktopClient() {}

    /**
     * Reports on the console if the client exits with an error, for instance without a display.
     *
     * @throws StartFailure if the process cannot be started
     */
    static void open(Path jar, String serverAddress, Path log, Console console) throws StartFailure {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try {
            CompletableFuture<Void> unused = new ProcessBuilder(
                            java.toString(), "-jar", jar.toString(), "--server", serverAddress)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .onExit()
                    .thenAccept(client -> {
                        if (client.exitValue() != 0) {
                            console.warn("The desktop client ended with an error; " + log + " says why.");
                        }
                    });
        } catch (IOException e) {
            throw new StartFailure("Cannot open the desktop client: " + e.getMessage(), e);
        }
    }
}
