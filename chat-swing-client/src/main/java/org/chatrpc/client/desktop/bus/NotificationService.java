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

/**
 * Shows notifications by the desktop's service, changes and removes them, and reports clicks on them. Thread-safe; calls
 * about the same notification are to be made one after another.
 */
public final class NotificationService {

    /**
     * A notification.
     *
     * @param key identifies it for {@link #withdraw}; a new one with the same key replaces it. Empty if it is never
     *     withdrawn
     * @param text plain, without any markup
     * @param action the label of what a click does
     * @param target passed to the listener on a click
     */
    public record Content(Optional<String> key, String title, String text, String action, Optional<String> target) {}

    private record Shown(Optional<String> key, Optional<String> target, boolean expired) {}

    /** Bounds the memory if the service never reports that a notification was closed. */
    private static final int MAX_SHOWN = 50;

    private final SessionBus bus;
    private final Consumer<Optional<String>> onClick;
    /** Those that may still be shown, or be in the desktop's list, by id; guarded by itself. */
    private final Map<Long, Shown> shown = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Shown> eldest) {
            return size() > MAX_SHOWN;
        }
    };
    /** Confined to the thread of the bus. */
    private @Nullable DBusConnection listeningTo;

    /** @param onClick receives the notification's target; called by a thread of the bus */
    public NotificationService(SessionBus bus, Consumer<Optional<String>> onClick) {
        this.bus = bus;
        this.onClick = onClick;
    }

    /**
     * Shows a notification, in place of the one with the same key. Waits for the service, but for no longer than the
     * bus does.
     *
     * @throws IOException if no service shows it
     */
    public void show(String application, Content content) throws IOException {
        bus.call(connection -> {
            Notifications service = service(connection);
            boolean markup = service.capabilities().contains("body-markup");
            UInt32 id = service.show(
                    application,
                    new UInt32(content.key().flatMap(this::find).orElse(0L)),
                    "",
                    content.title(),
                    markup ? escaped(content.text()) : content.text(),
                    List.of(Notifications.DEFAULT_ACTION, content.action()),
                    Map.of("category", new Variant<>("im.received")),
                    -1);
            synchronized (shown) {
                shown.put(id.longValue(), new Shown(content.key(), content.target(), false));
            }
            return id;
        });
    }

    /**
     * Removes a notification of this client, also from the list that the desktop keeps; does nothing if it no longer
     * exists.
     *
     * @throws IOException if the service does not do that
     */
    public void withdraw(String key) throws IOException {
        if (find(key).isPresent()) {
            bus.call(connection -> {
                Notifications service = service(connection);
                // Looked up again: the ids are forgotten with the connection that they belong to.
                Optional<Long> id = find(key);
                if (id.isPresent()) {
                    service.close(new UInt32(id.get()));
                    take(id.get());
                }
                return id;
            });
        }
    }

    /** Whether the notification may still be visible on the screen. */
    public boolean isOpen(String key) {
        synchronized (shown) {
            return shown.values().stream().anyMatch(one -> one.key().equals(Optional.of(key)) && !one.expired());
        }
    }

    private Notifications service(DBusConnection connection) throws DBusException {
        if (listeningTo != connection) {
            if (listeningTo != null) {
                // The ids of a service that may have been restarted are those of other notifications.
                synchronized (shown) {
                    shown.clear();
                }
            }
            connection.addSigHandler(Notifications.ActionInvoked.class, this::invoked);
            connection.addSigHandler(Notifications.NotificationClosed.class, this::closed);
            listeningTo = connection;
        }
        return connection.getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class);
    }

    private void invoked(Notifications.ActionInvoked action) {
        if (action.key().equals(Notifications.DEFAULT_ACTION)) {
            take(action.id().longValue()).map(Shown::target).ifPresent(onClick);
        }
    }

    private void closed(Notifications.NotificationClosed closed) {
        long id = closed.id().longValue();
        synchronized (shown) {
            if (closed.expired()) {
                shown.computeIfPresent(id, (same, one) -> new Shown(one.key(), one.target(), true));
            } else {
                shown.remove(id);
            }
        }
    }

    private Optional<Long> find(String key) {
        synchronized (shown) {
            return shown.entrySet().stream()
                    .filter(entry -> entry.getValue().key().equals(Optional.of(key)))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /** A notification of this client; empty for those of other programs. */
    private Optional<Shown> take(long id) {
        synchronized (shown) {
            return Optional.ofNullable(shown.remove(id));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
