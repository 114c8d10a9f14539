package org.chatrpc.client.chat.link;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** Opens a URI with another program. May take long: not for the event thread. */
public interface Browser {

    /** The desktop's default browser. */
    Browser DESKTOP = target -> {
        boolean mail = target.getScheme().equals("mailto");
        Desktop.Action action = mail ? Desktop.Action.MAIL : Desktop.Action.BROWSE;
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(action)) {
            return false;
        }
        try {
            if (mail) {
                Desktop.getDesktop().mail(target);
            } else {
                Desktop.getDesktop().browse(target);
            }
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    };

    /** Returns whether it could be opened. */
    boolean open(URI target);
}
