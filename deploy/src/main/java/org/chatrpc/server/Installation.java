package org.chatrpc.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chatrpc.server.settings.StartFailure;

/**
 * The folder of this program, which also contains the applications.
 *
 * @param folder the folder of chat-server.jar
 */
record Installation(Path folder) {

    private static final String CLIENT = "chat-client.jar";

    static Installation ofProgram() throws StartFailure {
        try {
            Path jar = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(jar.resolveSibling(""));
        } catch (URISyntaxException e) {
            throw new StartFailure("Cannot tell which folder chat-server.jar is in.", e);
        }
    }

    Path war() throws StartFailure {
        return required("chat.war");
    }

    boolean hasClient() {
        return Files.isRegularFile(folder.resolve(CLIENT));
    }

    Path client() throws StartFailure {
        return required(CLIENT);
    }

    private Path required(String name) throws StartFailure {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new StartFailure("The file " + file + " is missing: the folder of chat-server.jar is not complete.");
        }
        return file;
    }
}
