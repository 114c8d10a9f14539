package org.chatrpc.client.chat.link;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;

/** The system clipboard. */
public final class Clip {

    private Clip() {}

    public static void copy(String text) {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        } catch (IllegalStateException e) {
            // Another program holds the clipboard right now; the user can copy again.
            Toolkit.getDefaultToolkit().beep();
        }
    }
}
