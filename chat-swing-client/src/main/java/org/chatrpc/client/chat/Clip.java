package org.chatrpc.client.chat;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;

/** The system clipboard. */
final class Clip {

    private Clip() {}

    static void copy(String text) {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        } catch (IllegalStateException e) {
            // Another program holds the clipboard right now; the user can copy again.
            Toolkit.getDefaultToolkit().beep();
        }
    }
}
