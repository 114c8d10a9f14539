package org.chatrpc.server;

import java.io.IOException;
import java.nio.file.Path;

/** Opens the desktop client as a process of its own: it goes on when the server stops. */
final class DesktopClient {

    private DesktopClient() {}

    /** @throws StartFailure if no process can be started; whether a window opens is up to the client */
    static void open(Path jar, String serverAddress, Path log) throws StartFailure {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        try {
            new ProcessBuilder(java.toString(), "-jar", jar.toString(), "--server", serverAddress)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new StartFailure("Cannot open the desktop client: " + e.getMessage(), e);
        }
    }
}
