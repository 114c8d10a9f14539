package org.chatrpc.client.app.folder;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.PrivateFiles;
import org.chatrpc.client.base.WriteBehind;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;

/**
 * Remembers which addresses belong to the same chat, and under which of them this client stores the chat's files: its
 * <em>home</em>. This way, the files are found regardless of the order of the addresses, and after one is added or
 * removed.
 *
 * <p>An address is added to a chat only after it has accepted a session of that chat; being listed by the user is not
 * enough.
 *
 * <p>Created by the thread that starts the client; afterwards confined to the event thread.
 */
public final class KnownAddresses {

    /**
     * Where a chat's files are.
     *
     * @param home the address under which they are stored
     * @param former other addresses of the chat that may have files from before they were known to belong together
     */
    public record Homes(ServerAddress home, List<ServerAddress> former) {}

    private static final Logger LOG = Logger.getLogger(KnownAddresses.class.getName());

    private final Map<ServerAddress, ServerAddress> homes = new LinkedHashMap<>();
    private final Predicate<ServerAddress> hasFiles;
    private final WriteBehind<Map<ServerAddress, ServerAddress>> writer;

    private KnownAddresses(Predicate<ServerAddress> hasFiles, WriteBehind<Map<ServerAddress, ServerAddress>> writer) {
        this.hasFiles = hasFiles;
        this.writer = writer;
    }

    /**
     * Reads the file; called before the first window is created.
     *
     * @param hasFiles whether this client has stored files under an address
     */
    public static KnownAddresses open(Path file, Predicate<ServerAddress> hasFiles, Dispatcher dispatcher) {
        KnownAddresses known =
                new KnownAddresses(hasFiles, new WriteBehind<>(dispatcher, Duration.ZERO, homes -> save(file, homes)));
        try {
            PrivateFiles.readProperties(file)
                    .forEach((address, home) ->
                            known.homes.put(ServerAddress.parse(address), ServerAddress.parse(home)));
        } catch (IOException | IllegalArgumentException e) {
            // Files stored under the first address are still found.
            LOG.log(Level.WARNING, "The known addresses cannot be read: {0}", e.toString());
        }
        return known;
    }

    /** Where this client stores the files of a chat. */
    public Homes homes(ServerAddresses addresses) {
        return new Homes(home(addresses), formerHomes(addresses));
    }

    private ServerAddress home(ServerAddresses addresses) {
        return addresses.all().stream()
                .filter(homes::containsKey)
                .map(homes::get)
                .findFirst()
                .or(() -> addresses.all().stream().filter(hasFiles).findFirst())
                .orElseGet(addresses::first);
    }

    private List<ServerAddress> formerHomes(ServerAddresses addresses) {
        ServerAddress home = home(addresses);
        return homes.keySet().stream()
                .filter(address -> !address.equals(home) && home.equals(homes.get(address)))
                .toList();
    }

    /** Those of these addresses that are known to belong to the same chat. */
    public Set<ServerAddress> sameChat(ServerAddresses addresses) {
        ServerAddress home = home(addresses);
        return addresses.all().stream()
                .filter(address -> home.equals(homes.get(address)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Records which addresses belong together, as a session has shown.
     *
     * @param same addresses that accepted the session
     * @param others addresses of other chats
     */
    public void learn(ServerAddresses addresses, Collection<ServerAddress> same, Collection<ServerAddress> others) {
        Map<ServerAddress, ServerAddress> before = new LinkedHashMap<>(homes);
        ServerAddress home = home(addresses);
        for (ServerAddress address : same) {
            ServerAddress earlier = homes.getOrDefault(address, address);
            List<ServerAddress> moving = new ArrayList<>(homes.keySet());
            moving.removeIf(known -> !earlier.equals(homes.get(known)));
            moving.forEach(known -> homes.put(known, home));
            homes.put(address, home);
        }
        others.forEach(homes::remove);
        if (!homes.equals(before)) {
            writer.put(Map.copyOf(homes));
        }
    }

    /** Runs an action once all changes are on disk. */
    public void flush(Runnable whenSaved) {
        writer.flush(whenSaved);
    }

    private static void save(Path file, Map<ServerAddress, ServerAddress> homes) throws IOException {
        Properties properties = new Properties();
        homes.forEach((address, home) -> properties.setProperty(address.toString(), home.toString()));
        StringWriter text = new StringWriter();
        properties.store(text, "Addresses, and the one under which the files of their chat are stored");
        PrivateFiles.replace(file, text.toString());
    }
}
