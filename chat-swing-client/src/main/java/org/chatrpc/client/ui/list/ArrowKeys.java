package org.chatrpc.client.ui.list;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import javax.swing.JList;
import javax.swing.JTextField;

/** Lets the arrow keys move in a list while its search field has the focus. */
public final class ArrowKeys extends KeyAdapter {

    private final JList<?> list;

    private ArrowKeys(JList<?> list) {
        this.list = list;
    }

    public static void bind(JTextField field, JList<?> list) {
        field.addKeyListener(new ArrowKeys(list));
    }

    @Override
    public void keyPressed(KeyEvent event) {
        int step = event.getKeyCode() == KeyEvent.VK_DOWN ? 1 : event.getKeyCode() == KeyEvent.VK_UP ? -1 : 0;
        int next = list.getSelectedIndex() + step;
        if (step != 0 && next >= 0 && next < list.getModel().getSize()) {
            list.setSelectedIndex(next);
            list.ensureIndexIsVisible(next);
            event.consume();
        }
    }
}
