package org.chatrpc.client.desktop.bus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/** The part of the Secret Service API (freedesktop.org) that this client uses. */
final class Secrets {

    /** The name and the object by which the service is found. */
    static final String NAME = "org.freedesktop.secrets";

    static final String PATH = "/org/freedesktop/secrets";

    /** The path that the service returns if there is no object or no prompt. */
    static final String NOTHING = "/";

    private Secrets() {}

    /** The service. */
    @DBusInterfaceName("org.freedesktop.Secret.Service")
    public interface Service extends DBusInterface {

        /** Agrees on how secrets pass over the bus. @return the output of the algorithm, and the session */
        @DBusMemberName("OpenSession")
        Two<Variant<?>, DBusPath> openSession(String algorithm, Variant<?> input);

        /** Finds items by their attributes. @return those that are unlocked, and those that are locked */
        @DBusMemberName("SearchItems")
        Two<List<DBusPath>, List<DBusPath>> searchItems(Map<String, String> attributes);

        /** The collection with such a name, or {@link #NOTHING}. */
        @DBusMemberName("ReadAlias")
        DBusPath readAlias(String name);
    }

    /** A collection of items, which can be locked. */
    @DBusInterfaceName("org.freedesktop.Secret.Collection")
    public interface Collection extends DBusInterface {

        /** Creates an item. @return the item, and a prompt if the user has to be asked first */
        @DBusMemberName("CreateItem")
        Two<DBusPath, DBusPath> createItem(Map<String, Variant<?>> properties, Secret secret, boolean replace);
    }

    /** An item: a secret, and attributes to find it by. */
    @DBusInterfaceName("org.freedesktop.Secret.Item")
    public interface Item extends DBusInterface {

        @DBusMemberName("GetSecret")
        Secret secret(DBusPath session);

        /** Deletes it. @return a prompt if the user has to be asked first */
        @DBusMemberName("Delete")
        DBusPath delete();
    }

    /** A secret as transferred over the bus. The library reads the fields. */
    public static final class Secret extends Struct {

        @Position(0)
        public final DBusPath session;

        @Position(1)
        public final byte[] parameters;

        @Position(2)
        public final byte[] value;

        @Position(3)
        public final String contentType;

        public Secret(DBusPath session, byte[] parameters, byte[] value, String contentType) {
            this.session = session;
            this.parameters = parameters;
            this.value = value;
            this.contentType = contentType;
        }
    }

    /** Two results of a call. The library reads the fields. */
    public static final class Two<A, B> extends Tuple {

        @Position(0)
        public final A first;

        @Position(1)
        public final B second;

        public Two(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }
}
