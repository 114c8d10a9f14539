package org.chatrpc.client.ui.list;

import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;

/** Context menus, opened with the mouse, the menu key or Shift+F10. */
public final class ContextMenus {

    /** The name of the action that the keys perform. */
    public static final String SHOW = "showContextMenu";

    private ContextMenus() {}

    /** A menu for the rows of a list. */
    public static <T> void install(JList<T> list, Function<T, JPopupMenu> menu) {
        install(
                list,
                event -> {
                    int row = list.locationToIndex(event.getPoint());
                    if (row >= 0) {
                        menu.apply(list.getModel().getElementAt(row)).show(list, event.getX(), event.getY());
                    }
                },
                () -> {
                    int row = list.getSelectedIndex();
                    if (row >= 0) {
                        Rectangle cell = list.getCellBounds(row, row);
                        menu.apply(list.getSelectedValue()).show(list, cell.x + cell.height, cell.y + cell.height);
                    }
                });
    }

    /** A menu for another component. */
    public static void install(JComponent component, Consumer<MouseEvent> byMouse, Runnable byKey) {
        component.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                show(event);
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                show(event);
            }

            private void show(MouseEvent event) {
                if (event.isPopupTrigger()) {
                    byMouse.accept(event);
                }
            }
        });
        component.getActionMap().put(SHOW, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                byKey.run();
            }
        });
        component.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("CONTEXT_MENU"), SHOW);
        component.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("shift F10"), SHOW);
    }
}
