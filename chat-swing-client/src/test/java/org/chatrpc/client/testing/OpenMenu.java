package org.chatrpc.client.testing;

import java.util.Arrays;
import java.util.List;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;

/** The currently open popup menu. */
public final class OpenMenu {

    private OpenMenu() {}

    /** Its enabled items; empty if no menu is open. */
    public static List<String> texts() {
        return Screens.onEventThread(
                () -> items().stream().map(JMenuItem::getText).toList());
    }

    /** Chooses an item, which must exist. */
    public static void choose(String text) {
        Screens.doOnEventThread(() -> items().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .doClick(0));
    }

    private static List<JMenuItem> items() {
        MenuElement[] path = MenuSelectionManager.defaultManager().getSelectedPath();
        if (path.length == 0 || !(path[0] instanceof JPopupMenu menu)) {
            return List.of();
        }
        return Arrays.stream(menu.getComponents())
                .filter(JMenuItem.class::isInstance)
                .map(JMenuItem.class::cast)
                .toList();
    }
}
