package org.chatrpc.client.desktop.bus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.base.Keyring;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;

/**
 * The keyring of a Linux desktop, by its Secret Service. It asks the user for nothing: a locked keyring counts as none.
 * Thread-safe.
 */
public final class SecretKeyring implements Keyring {

    /** Secrets pass as they are over the bus, which belongs to the user who may read them anyway. */
    private static final String PLAIN = "plain";

    private static final String ITEM = "org.freedesktop.Secret.Item.";

    private final SessionBus bus;

    public SecretKeyring(SessionBus bus) {
        this.bus = bus;
    }

    @Override
    public void store(String id, String label, String secret) throws IOException {
        bus.call(connection -> {
            Secrets.Service service = service(connection);
            DBusPath collection = service.readAlias("default");
            if (collection.getPath().equals(Secrets.NOTHING)) {
                throw new IOException("There is no default keyring");
            }
            Map<String, Variant<?>> properties = Map.of(
                    ITEM + "Label", new Variant<>(label),
                    ITEM + "Attributes", new Variant<>(attributes(id), "a{ss}"));
            Secrets.Two<DBusPath, DBusPath> created = connection
                    .getRemoteObject(Secrets.NAME, collection.getPath(), Secrets.Collection.class)
                    .createItem(
                            properties,
                            new Secrets.Secret(
                                    session(service), new byte[0], secret.getBytes(UTF_8), "text/plain; charset=utf8"),
                            true);
            requireNoPrompt(created.second);
            return created;
        });
    }

    @Override
    public Optional<String> find(String id) throws IOException {
        return bus.call(connection -> {
            Optional<DBusPath> item = item(connection, id);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            DBusPath session = session(service(connection));
            byte[] value = item(connection, item.get()).secret(session).value;
            return Optional.of(new String(value, UTF_8));
        });
    }

    @Override
    public void delete(String id) throws IOException {
        bus.call(connection -> {
            Optional<DBusPath> item = item(connection, id);
            if (item.isPresent()) {
                requireNoPrompt(item(connection, item.get()).delete());
            }
            return item;
        });
    }

    private static Secrets.Service service(DBusConnection connection) throws DBusException {
        return connection.getRemoteObject(Secrets.NAME, Secrets.PATH, Secrets.Service.class);
    }

    private static Secrets.Item item(DBusConnection connection, DBusPath path) throws DBusException {
        return connection.getRemoteObject(Secrets.NAME, path.getPath(), Secrets.Item.class);
    }

    private static DBusPath session(Secrets.Service service) {
        return service.openSession(PLAIN, new Variant<>("")).second;
    }

    private static Optional<DBusPath> item(DBusConnection connection, String id) throws DBusException, IOException {
        Secrets.Two<List<DBusPath>, List<DBusPath>> found = service(connection).searchItems(attributes(id));
        if (found.first.isEmpty() && !found.second.isEmpty()) {
            throw new IOException("The keyring is locked");
        }
        return found.first.stream().findFirst();
    }

    private static Map<String, String> attributes(String id) {
        return Map.of("application", "org.chatrpc.client", "id", id);
    }

    private static void requireNoPrompt(DBusPath prompt) throws IOException {
        if (!prompt.getPath().equals(Secrets.NOTHING)) {
            throw new IOException("The keyring is locked");
        }
    }
}
