package org.chatrpc.client.app;

import com.formdev.flatlaf.util.SystemInfo;
import java.nio.file.Path;
import java.util.Optional;
import org.chatrpc.client.chat.DraftsFile;
import org.chatrpc.client.session.OutboxFolder;
import org.chatrpc.client.session.ServerAddress;

/**
 * Where this client keeps what must outlive it: the folder that each system has for this, or the one named by the option {@code --data}, the system
 * property {@code chat.client.data} or the environment variable {@code CHAT_CLIENT_DATA}.
 */
record DataFolder(Path path) {

    /** @param given the folder named on the command line */
    static DataFolder of(Optional<Path> given) {
        return new DataFolder(
                given.or(() -> setting("chat.client.data", "CHAT_CLIENT_DATA").map(Path::of))
                        .orElseGet(() -> home().resolve("chat-rpc")));
    }

    /** What a person has chosen. */
    Path settings() {
        return path.resolve("settings.properties");
    }

    /** The unpacked font. */
    Path fonts() {
        return path.resolve("fonts");
    }

    /** The sign-in that outlives the client. */
    Path signIn() {
        return path.resolve("sign-in.properties");
    }

    /** The outbox of one account on one server. */
    OutboxFolder outbox(ServerAddress server, String username) {
        return new OutboxFolder(of("outbox", server, username));
    }

    /** What one account on one server has typed and not sent. */
    DraftsFile drafts(ServerAddress server, String username) {
        return new DraftsFile(of("drafts", server, username + ".properties"));
    }

    /** Where one kind of file of one account on one server is. */
    private Path of(String kind, ServerAddress server, String username) {
        // Readable, and safe as a file name wherever it runs.
        String folder = server.base().getSchemeSpecificPart().replaceAll("[^A-Za-z0-9.-]+", "_");
        String name = username.replaceAll("[^A-Za-z0-9._-]", "_");
        return path.resolve(kind).resolve(folder).resolve(name);
    }

    private static Path home() {
        Path user = Path.of(System.getProperty("user.home"));
        if (SystemInfo.isWindows) {
            return environment("LOCALAPPDATA")
                    .map(Path::of)
                    .orElse(user.resolve("AppData").resolve("Local"));
        } else if (SystemInfo.isMacOS) {
            return user.resolve("Library").resolve("Application Support");
        }
        return environment("XDG_DATA_HOME")
                .map(Path::of)
                .orElse(user.resolve(".local").resolve("share"));
    }

    private static Optional<String> setting(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> environment(variable));
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
