package org.chatrpc.client.rooms;

import java.awt.Component;
import java.awt.Dialog.ModalityType;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** A small window over the main one; Escape closes it. Does not block what goes on behind. */
class FormDialog extends JDialog {

    FormDialog(Component owner, String name, String title) {
        super(SwingUtilities.getWindowAncestor(owner), title, ModalityType.MODELESS);
        setName(name);
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        getRootPane()
                .registerKeyboardAction(
                        event -> dispose(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** Opens it over the middle of its owner. */
    void open() {
        pack();
        setLocationRelativeTo(getOwner());
        setVisible(true);
    }
}
