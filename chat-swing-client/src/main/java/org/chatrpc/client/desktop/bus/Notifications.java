package org.chatrpc.client.desktop.bus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** The desktop's notification service, as specified by freedesktop.org. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {

    /** The name and the object by which it is found. */
    String NAME = "org.freedesktop.Notifications";

    String PATH = "/org/freedesktop/Notifications";

    /** The key of the action that a click on the notification itself means. */
    String DEFAULT_ACTION = "default";

    /** What it can do, such as {@code actions} and {@code body-markup}. */
    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /**
     * Shows a notification.
     *
     * @param replaces the id of an earlier one to replace, or 0
     * @param actions keys and texts in turn
     * @param expireMillis -1 to leave it to the service
     * @return its id
     */
    @DBusMemberName("Notify")
    UInt32 show(
            String application,
            UInt32 replaces,
            String icon,
            String title,
            String text,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int expireMillis);

    /** Removes a notification, also from the list that the desktop keeps. */
    @DBusMemberName("CloseNotification")
    void close(UInt32 id);

    /** The user has chosen an action. */
    final class ActionInvoked extends DBusSignal {

        private final UInt32 id;
        private final String key;

        public ActionInvoked(String path, UInt32 id, String key) throws DBusException {
            super(path, id, key);
            this.id = id;
            this.key = key;
        }

        UInt32 id() {
            return id;
        }

        String key() {
            return key;
        }
    }

    /** A notification is no longer shown. */
    final class NotificationClosed extends DBusSignal {

        /** It was shown long enough; the desktop may keep it in a list. */
        private static final long EXPIRED = 1;

        private final UInt32 id;
        private final UInt32 reason;

        public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
            super(path, id, reason);
            this.id = id;
            this.reason = reason;
        }

        boolean expired() {
            return reason.longValue() == EXPIRED;
        }

        UInt32 id() {
            return id;
        }
    }
}
