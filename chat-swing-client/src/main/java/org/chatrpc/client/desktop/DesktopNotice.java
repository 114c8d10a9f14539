package org.chatrpc.client.desktop;

import com.formdev.flatlaf.util.SystemInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.desktop.NotificationModel.Notice;
import org.chatrpc.client.session.Dispatcher;
import org.chatrpc.client.ui.Texts;

/** Shows notifications with what the desktop has for them, and nowhere else: where it has nothing, nothing happens. */
public final class DesktopNotice {

    private static final Logger LOG = Logger.getLogger(DesktopNotice.class.getName());

    private final Dispatcher dispatcher;
    private final Optional<Tray> tray;
    private boolean program = SystemInfo.isLinux;

    public DesktopNotice(Dispatcher dispatcher, Optional<Tray> tray) {
        this.dispatcher = dispatcher;
        this.tray = tray;
    }

    /** Shows one. On the event thread. */
    public void show(Notice notice) {
        if (!program) {
            tray.ifPresent(icon -> icon.show(notice));
            return;
        }
        dispatcher.call(() -> run(command(notice)), shown -> {}, missing -> {
            // Not installed: from now on the tray's own, where there is one.
            LOG.log(Level.FINE, "There is no notify-send", missing);
            program = false;
            show(notice);
        });
    }

    /** The command line of the program that Linux desktops have; what was written may look like markup or an option. */
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
