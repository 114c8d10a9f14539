package org.chatrpc.client.desktop;

import com.formdev.flatlaf.util.SystemInfo;
import java.awt.EventQueue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.desktop.NotificationModel.Notice;
import org.chatrpc.client.desktop.bus.NotificationService;
import org.chatrpc.client.desktop.bus.SessionBus;
import org.chatrpc.client.ui.Texts;

/**
 * Shows notifications with the desktop's own means; does nothing where it has none. On Linux, a click on one opens its
 * room if the desktop's service is reached over the session bus.
 */
public final class DesktopNotice {

    private static final Logger LOG = Logger.getLogger(DesktopNotice.class.getName());

    private final Dispatcher dispatcher;
    private final Optional<Tray> tray;
    private final NotificationService service;
    private boolean program = SystemInfo.isLinux;

    /** @param open called on the event thread when the user clicks on a notification, with its room if it has one */
    public DesktopNotice(Dispatcher dispatcher, Optional<Tray> tray, SessionBus bus, Consumer<Optional<String>> open) {
        this.dispatcher = dispatcher;
        this.tray = tray;
        service = new NotificationService(bus, room -> EventQueue.invokeLater(() -> open.accept(room)));
    }

    /** Shows a notification. On the event thread. */
    public void show(Notice notice) {
        if (!SystemInfo.isLinux) {
            showOtherwise(notice);
            return;
        }
        // Not with the work for the disk, because the service of another program may keep it waiting.
        dispatcher.call(
                () -> {
                    service.show(
                            Texts.get("app.name"),
                            notice.title(),
                            notice.text(),
                            Texts.get("notify.open"),
                            notice.room());
                    return notice;
                },
                shown -> {},
                missing -> {
                    LOG.log(Level.FINE, "There is no notification service", missing);
                    showOtherwise(notice);
                });
    }

    private void showOtherwise(Notice notice) {
        if (!program) {
            tray.ifPresent(icon -> icon.show(notice));
            return;
        }
        dispatcher.onDisk(() -> run(command(notice)), shown -> {}, missing -> {
            // Not installed: from now on, use the tray's notifications if there is a tray.
            LOG.log(Level.FINE, "notify-send is not installed", missing);
            program = false;
            showOtherwise(notice);
        });
    }

    /** The command line for notify-send; the message may look like markup or an option, so it is escaped. */
    static List<String> command(Notice notice) {
        String text = notice.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return List.of("notify-send", "--app-name=" + Texts.get("app.name"), "--", notice.title(), text);
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
