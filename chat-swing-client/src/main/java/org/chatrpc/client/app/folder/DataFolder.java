package org.chatrpc.client.app.folder;

import com.formdev.flatlaf.util.SystemInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.client.chat.draft.DraftsFile;
import org.chatrpc.client.search.suggest.RecentSearchesFile;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.outbox.OutboxFolder;
import org.chatrpc.client.spell.PersonalFile;

/**
 * The folder for this client's persistent files: the one given by the option {@code --data}, the system property
 * {@code chat.client.data} or the environment variable {@code CHAT_CLIENT_DATA}, or else the platform's: on Linux that
 * for state, with the settings in that for settings.
 *
 * @param elsewhere the files and folders, by name, that are not in the folder but here
 */
public record DataFolder(Path path, Map<String, Path> elsewhere) {

    public static final String SETTINGS = "settings.properties";
    static final String SIGN_IN = "sign-in.properties";
    static final String ADDRESSES = "addresses.properties";
    static final String OUTBOX = "outbox";
    static final String DRAFTS = "drafts";
    static final String FONTS = "fonts";
    static final String DICTIONARY = "dictionary.txt";

    /** Everything in one folder. */
    public DataFolder(Path path) {
        this(path, Map.of());
    }

    /** @param given the folder named on the command line */
    public static DataFolder of(Optional<Path> given) {
        return given.or(() -> setting("chat.client.data", "CHAT_CLIENT_DATA").map(Path::of))
                .map(DataFolder::new)
                .orElseGet(() -> SystemInfo.isLinux
                        ? XdgFolders.of(System.getenv(), Path.of(System.getProperty("user.home")))
                                .open()
                        : new DataFolder(home().resolve("chat-rpc")));
    }

    /** The user's settings. */
    public Path settings() {
        return place(SETTINGS);
    }

    /** The unpacked font. */
    public Path fonts() {
        return place(FONTS);
    }

    /** The stored sign-in. */
    public Path signIn() {
        return place(SIGN_IN);
    }

    /** The words that the user added to the dictionaries. */
    public PersonalFile dictionary() {
        return new PersonalFile(place(DICTIONARY));
    }

    /** Which addresses belong to the same chat. */
    public Path addresses() {
        return place(ADDRESSES);
    }

    /** The outbox of one account of a chat. */
    public OutboxFolder outbox(KnownAddresses.Homes homes, String username) {
        List<Path> all = all(OUTBOX, homes, username, "");
        return new OutboxFolder(all.get(0), all.subList(1, all.size()));
    }

    /** The unsent texts of one account of a chat. */
    public DraftsFile drafts(KnownAddresses.Homes homes, String username) {
        List<Path> all = all(DRAFTS, homes, username, ".properties");
        return new DraftsFile(all.get(0), all.subList(1, all.size()));
    }

    /** The latest searches of one account of a chat. */
    public RecentSearchesFile searches(KnownAddresses.Homes homes, String username) {
        List<Path> all = all("searches", homes, username, ".properties");
        return new RecentSearchesFile(all.get(0), all.subList(1, all.size()));
    }

    /** Tests whether files are stored here under an address. Reads the disk: not for the event thread. */
    public Predicate<ServerAddress> inUse() {
        Set<String> names = new HashSet<>();
        for (String kind : List.of(OUTBOX, DRAFTS)) {
            try (Stream<Path> folders = Files.list(place(kind))) {
                folders.map(folder -> folder.getFileName().toString()).forEach(names::add);
            } catch (IOException e) {
                // The folder does not exist yet, or cannot be read.
            }
        }
        return address -> names.contains(name(address));
    }

    /** The files of one kind for one account of a chat: the current one, and others that may be there from before. */
    private List<Path> all(String kind, KnownAddresses.Homes homes, String username, String ending) {
        List<String> names = new ArrayList<>(List.of(FileNames.encode(username)));
        // Earlier versions did not encode names; what consists of dots only led to other folders.
        String unencoded = username.replaceAll("[^A-Za-z0-9._-]", "_");
        if (!unencoded.equals(names.get(0)) && !unencoded.matches("\\.*")) {
            names.add(unencoded);
        }
        List<ServerAddress> addresses = new ArrayList<>(List.of(homes.home()));
        addresses.addAll(homes.former());
        return addresses.stream()
                .flatMap(address -> names.stream()
                        .map(name -> place(kind).resolve(name(address)).resolve(name + ending)))
                .toList();
    }

    private Path place(String name) {
        return elsewhere.getOrDefault(name, path.resolve(name));
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
        }
        return user.resolve("Library").resolve("Application Support");
    }

    private static Optional<String> setting(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property)).or(() -> environment(variable));
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
    }
}
