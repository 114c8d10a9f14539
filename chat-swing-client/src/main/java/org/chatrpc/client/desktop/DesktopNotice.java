package org.chatrpc.client.desktop;

import com.formdev.flatlaf.util.SystemInfo;
import java.awt.EventQueue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
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
 * room if the desktop's service is reached over the session bus, and it is changed and removed with its message.
 */
public final class DesktopNotice implements NotificationModel.Desktop {

    private interface Work {
        void run() throws IOException;
    }

    private static final Logger LOG = Logger.getLogger(DesktopNotice.class.getName());

    private final Dispatcher dispatcher;
    private final Optional<Tray> tray;
    private final NotificationService service;
    /** What the service is to do, in order: one about a message must not overtake an earlier one about it. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private boolean busy;
    private boolean program = SystemInfo.isLinux;

    /** @param open called on the event thread when the user clicks on a notification, with its room if it has one */
    public DesktopNotice(Dispatcher dispatcher, Optional<Tray> tray, SessionBus bus, Consumer<Optional<String>> open) {
        this.dispatcher = dispatcher;
        this.tray = tray;
        service = new NotificationService(bus, room -> EventQueue.invokeLater(() -> open.accept(room)));
    }

    /** Shows a notification. On the event thread. */
    @Override
    public void show(Notice notice) {
        if (!SystemInfo.isLinux) {
            showOtherwise(notice);
            return;
        }
        inTurn(() -> service.show(Texts.get("app.name"), content(notice)), missing -> {
            LOG.log(Level.FINE, "There is no notification service", missing);
            showOtherwise(notice);
        });
    }

    /** Shows a notification as it is now, unless the user has closed it or it is only in the desktop's list: then it is removed. */
    @Override
    public void change(Notice notice) {
        String message = notice.message().orElseThrow();
        if (SystemInfo.isLinux) {
            inTurn(
                    () -> {
                        if (service.isOpen(message)) {
                            service.show(Texts.get("app.name"), content(notice));
                        } else {
                            service.withdraw(message);
                        }
                    },
                    missing -> LOG.log(Level.FINE, "There is no notification service", missing));
        }
    }

    /** Removes a notification, if this desktop can; does nothing if the user has closed it. On the event thread. */
    @Override
    public void withdraw(String message) {
        if (SystemInfo.isLinux) {
            inTurn(
                    () -> service.withdraw(message),
                    missing -> LOG.log(Level.FINE, "There is no notification service", missing));
        }
    }

    private static NotificationService.Content content(Notice notice) {
        return new NotificationService.Content(
                notice.message(), notice.title(), notice.text(), Texts.get("notify.open"), notice.room());
    }

    /** Not with the work for the disk, because the service of another program may keep it waiting. */
    private void inTurn(Work work, Consumer<Exception> onFailure) {
        waiting.add(() -> dispatcher.call(
                () -> {
                    work.run();
                    return work;
                },
                done -> next(),
                failure -> {
                    onFailure.accept(failure);
                    next();
                }));
        if (!busy) {
            next();
        }
    }

    private void next() {
        Runnable first = waiting.poll();
        busy = first != null;
        if (first != null) {
            first.run();
        }
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
