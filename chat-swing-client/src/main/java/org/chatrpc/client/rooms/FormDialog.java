package org.chatrpc.client.rooms;

import java.awt.Component;
import java.awt.Dialog.ModalityType;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Texts;

/** A small window over the main one; Escape closes it. Does not block what goes on behind. */
class FormDialog extends JDialog {

    FormDialog(Component owner, String name, String title) {
        super(SwingUtilities.getWindowAncestor(owner), title, ModalityType.MODELESS);
        setName(name);
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        setResizable(false);
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

    /** The row of buttons at the foot: cancel, and what the window is for. */
    JPanel buttons(JButton action) {
        JPanel row = new JPanel(new MigLayout("insets 0, fillx", "push[]8[]"));
        JButton cancel = new JButton(Texts.get("dialog.cancel"));
        cancel.addActionListener(event -> dispose());
        row.add(cancel);
        row.add(action);
        return row;
    }
}
