package org.chatrpc.client.desktop;

import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.desktop.NotificationModel.Notice;
import org.chatrpc.client.ui.Texts;

/** The tray icon, with a dot while there are unread messages. On the event thread. */
public final class Tray {

    private static final Logger LOG = Logger.getLogger(Tray.class.getName());

    private final TrayIcon icon;
    private final int size;
    private Optional<String> lastRoom = Optional.empty();

    private Tray(int size, Consumer<Optional<String>> open, Runnable quit) {
        this.size = size;
        PopupMenu menu = new PopupMenu();
        menu.add(item("tray.open", () -> open.accept(Optional.empty())));
        menu.addSeparator();
        menu.add(item("tray.quit", quit));
        icon = new TrayIcon(AppImages.image(size, false), Texts.get("app.name"), menu);
        // The action event is a click on the icon or, where the desktop supports it, on the last notification.
        icon.addActionListener(event -> {
            Optional<String> room = lastRoom;
            lastRoom = Optional.empty();
            open.accept(room);
        });
    }

    /**
     * Adds the icon to the tray.
     *
     * @param open shows the window, with a room if given
     * @param quit ends the client
     * @return empty if the desktop has no tray
     */
    public static Optional<Tray> open(Consumer<Optional<String>> open, Runnable quit) {
        if (!SystemTray.isSupported()) {
            return Optional.empty();
        }
        try {
            SystemTray system = SystemTray.getSystemTray();
            Dimension size = system.getTrayIconSize();
            Tray tray = new Tray(Math.max(16, Math.min(size.width, size.height)), open, quit);
            system.add(tray.icon);
            return Optional.of(tray);
        } catch (AWTException | UnsupportedOperationException | SecurityException e) {
            LOG.log(Level.FINE, "No tray available", e);
            return Optional.empty();
        }
    }

    /** Shows the number of unread messages. */
    public void showUnread(String title, boolean unread) {
        icon.setToolTip(title);
        icon.setImage(AppImages.image(size, unread));
    }

    /** Removes the icon from the tray. */
    public void close() {
        SystemTray.getSystemTray().remove(icon);
    }

    void show(Notice notice) {
        lastRoom = notice.room();
        icon.displayMessage(notice.title(), notice.text(), TrayIcon.MessageType.NONE);
    }

    private static MenuItem item(String key, Runnable work) {
        MenuItem item = new MenuItem(Texts.get(key));
        item.addActionListener(event -> work.run());
        return item;
    }
}
