package org.chatrpc.client.app;

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
import org.chatrpc.client.session.Dispatcher;
import org.chatrpc.client.session.PrivateFiles;
import org.chatrpc.client.session.ServerAddress;
import org.chatrpc.client.session.ServerAddresses;
import org.chatrpc.client.session.WriteBehind;

/**
 * Which addresses have shown to be of the same chat, and under which one of them this client keeps the chat's files: its
 * <em>home</em>. So the files are found in whatever order the addresses are named, and when one is added or dropped.
 *
 * <p>An address joins the others once it has honoured a session of their chat, not because a person has named it beside them.
 *
 * <p>Made by the thread that starts the client; from then on confined to the event thread.
 */
final class KnownAddresses {

    /**
     * Where a chat's files are.
     *
     * @param home the address under which they are kept
     * @param former other addresses of the chat, under which there may be some from before it was known that they are
     */
    record Homes(ServerAddress home, List<ServerAddress> former) {}

    private static final Logger LOG = Logger.getLogger(KnownAddresses.class.getName());

    private final Map<ServerAddress, ServerAddress> homes = new LinkedHashMap<>();
    private final Predicate<ServerAddress> hasFiles;
    private final WriteBehind<Map<ServerAddress, ServerAddress>> writer;

    private KnownAddresses(Predicate<ServerAddress> hasFiles, WriteBehind<Map<ServerAddress, ServerAddress>> writer) {
        this.hasFiles = hasFiles;
        this.writer = writer;
    }

    /**
     * Reads the file; called before the first window is made.
     *
     * @param hasFiles whether this client has kept files under an address alone
     */
    static KnownAddresses open(Path file, Predicate<ServerAddress> hasFiles, Dispatcher dispatcher) {
        KnownAddresses known =
                new KnownAddresses(hasFiles, new WriteBehind<>(dispatcher, Duration.ZERO, homes -> save(file, homes)));
        try {
            PrivateFiles.readProperties(file)
                    .forEach((address, home) ->
                            known.homes.put(ServerAddress.parse(address), ServerAddress.parse(home)));
        } catch (IOException | IllegalArgumentException e) {
            // What is kept under the first address is still found.
            LOG.log(Level.WARNING, "The known addresses cannot be read: {0}", e.toString());
        }
        return known;
    }

    /** Where this client keeps the files of a chat. */
    Homes homes(ServerAddresses addresses) {
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

    /** Those of these addresses that have shown to be of the same chat. */
    Set<ServerAddress> sameChat(ServerAddresses addresses) {
        ServerAddress home = home(addresses);
        return addresses.all().stream()
                .filter(address -> home.equals(homes.get(address)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A session has shown what belongs together.
     *
     * @param same of the chat
     * @param others of another chat
     */
    void learn(ServerAddresses addresses, Collection<ServerAddress> same, Collection<ServerAddress> others) {
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

    /** Runs an action when the disk has everything. */
    void flush(Runnable whenSaved) {
        writer.flush(whenSaved);
    }

    private static void save(Path file, Map<ServerAddress, ServerAddress> homes) throws IOException {
        Properties properties = new Properties();
        homes.forEach((address, home) -> properties.setProperty(address.toString(), home.toString()));
        StringWriter text = new StringWriter();
        properties.store(text, "Addresses, and the one under which the files of their chat are kept");
        PrivateFiles.replace(file, text.toString());
    }
}
