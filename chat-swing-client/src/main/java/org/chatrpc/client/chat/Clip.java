package org.chatrpc.client.chat;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;

/** The clipboard of the desktop. */
final class Clip {

    private Clip() {}

    static void copy(String text) {
        try {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        } catch (IllegalStateException e) {
            // Another program holds it just now; who notices copies again.
            Toolkit.getDefaultToolkit().beep();
        }
    }
}
