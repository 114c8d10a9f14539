package org.chatrpc.server.settings;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The platform's folder for user data. The working directory is not suitable: the same command in another directory
 * would open an empty chat.
 */
public final class DefaultFolder {

    private DefaultFolder() {}

    public static Path path() {
        return platformFolder().resolve("chat-rpc").resolve("server");
    }

    private static Path platformFolder() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (system.startsWith("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return local == null ? home.resolve("AppData").resolve("Local") : Path.of(local);
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support");
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        return xdg == null || !Path.of(xdg).isAbsolute()
                ? home.resolve(".local").resolve("share")
                : Path.of(xdg);
    }
}
