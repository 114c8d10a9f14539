package org.chatrpc.client.app;

import com.formdev.flatlaf.util.SystemInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.client.chat.DraftsFile;
import org.chatrpc.client.session.OutboxFolder;
import org.chatrpc.client.session.ServerAddress;

/**
 * The folder for this client's persistent files: the platform's folder for user data, or the one given by the option
 * {@code --data}, the system property {@code chat.client.data} or the environment variable {@code CHAT_CLIENT_DATA}.
 */
record DataFolder(Path path) {

    private static final String OUTBOX = "outbox";
    private static final String DRAFTS = "drafts";

    /** @param given the folder named on the command line */
    static DataFolder of(Optional<Path> given) {
        return new DataFolder(
                given.or(() -> setting("chat.client.data", "CHAT_CLIENT_DATA").map(Path::of))
                        .orElseGet(() -> home().resolve("chat-rpc")));
    }

    /** The user's settings. */
    Path settings() {
        return path.resolve("settings.properties");
    }

    /** The unpacked font. */
    Path fonts() {
        return path.resolve("fonts");
    }

    /** The stored sign-in. */
    Path signIn() {
        return path.resolve("sign-in.properties");
    }

    /** Which addresses belong to the same chat. */
    Path addresses() {
        return path.resolve("addresses.properties");
    }

    /** The outbox of one account of a chat. */
    OutboxFolder outbox(KnownAddresses.Homes homes, String username) {
        return new OutboxFolder(of(OUTBOX, homes.home(), username), of(OUTBOX, homes.former(), username));
    }

    /** The unsent texts of one account of a chat. */
    DraftsFile drafts(KnownAddresses.Homes homes, String username) {
        String file = username + ".properties";
        return new DraftsFile(of(DRAFTS, homes.home(), file), of(DRAFTS, homes.former(), file));
    }

    /** Tests whether files are stored here under an address. Reads the disk: not for the event thread. */
    Predicate<ServerAddress> inUse() {
        Set<String> names = new HashSet<>();
        for (String kind : List.of(OUTBOX, DRAFTS)) {
            try (Stream<Path> folders = Files.list(path.resolve(kind))) {
                folders.map(folder -> folder.getFileName().toString()).forEach(names::add);
            } catch (IOException e) {
                // The folder does not exist yet, or cannot be read.
            }
        }
        return address -> names.contains(name(address));
    }

    private List<Path> of(String kind, List<ServerAddress> addresses, String username) {
        return addresses.stream().map(address -> of(kind, address, username)).toList();
    }

    /** The file of one kind for one account of a chat. */
    private Path of(String kind, ServerAddress home, String username) {
        String name = username.replaceAll("[^A-Za-z0-9._-]", "_");
        return path.resolve(kind).resolve(name(home)).resolve(name);
    }

    /** Readable, and a valid file name on every platform. */
    private static String name(ServerAddress address) {
        return address.base().getSchemeSpecificPart().replaceAll("[^A-Za-z0-9.-]+", "_");
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
