package org.chatrpc.client.desktop.bus;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** Shows notifications by the desktop's service, and tells when the user clicks on one. Thread-safe. */
public final class NotificationService {

    /** Services that never say that one is closed do not fill the memory. */
    private static final int MAX_SHOWN = 50;

    private final SessionBus bus;
    private final Consumer<Optional<String>> onClick;
    /** What was passed with those that may still be shown, by id; guarded by itself. */
    private final Map<Long, Optional<String>> shown = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<String>> eldest) {
            return size() > MAX_SHOWN;
        }
    };
    /** Confined to the thread of the bus. */
    private @Nullable DBusConnection listeningTo;

    /** @param onClick is passed what was passed with the notification; called by a thread of the bus */
    public NotificationService(SessionBus bus, Consumer<Optional<String>> onClick) {
        this.bus = bus;
        this.onClick = onClick;
    }

    /**
     * Shows a notification. Waits for the service, but for no longer than the bus does.
     *
     * @param text plain, without any markup
     * @param action the words for what a click does
     * @param target what a click is about
     * @throws IOException if no service shows it
     */
    public void show(String application, String title, String text, String action, Optional<String> target)
            throws IOException {
        bus.call(connection -> {
            listen(connection);
            Notifications service =
                    connection.getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class);
            boolean markup = service.capabilities().contains("body-markup");
            UInt32 id = service.show(
                    application,
                    new UInt32(0),
                    "",
                    title,
                    markup ? escaped(text) : text,
                    List.of(Notifications.DEFAULT_ACTION, action),
                    Map.of("category", new Variant<>("im.received")),
                    -1);
            synchronized (shown) {
                shown.put(id.longValue(), target);
            }
            return id;
        });
    }

    private void listen(DBusConnection connection) throws DBusException {
        if (listeningTo != connection) {
            connection.addSigHandler(Notifications.ActionInvoked.class, this::invoked);
            connection.addSigHandler(Notifications.NotificationClosed.class, closed -> take(closed.id()));
            listeningTo = connection;
        }
    }

    private void invoked(Notifications.ActionInvoked action) {
        if (action.key().equals(Notifications.DEFAULT_ACTION)) {
            take(action.id()).ifPresent(onClick);
        }
    }

    /** What was passed with a notification of this client; empty for those of other programs. */
    private Optional<Optional<String>> take(UInt32 id) {
        synchronized (shown) {
            return Optional.ofNullable(shown.remove(id.longValue()));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
