package org.chatrpc.client.app;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** The parts of the window, round which F6 leads: what has the focus of each when one comes to it. */
final class Panes {

    private final Supplier<List<Component>> panes;

    /** @param panes in the order of going round; asked at each step */
    Panes(Supplier<List<Component>> panes) {
        this.panes = panes;
    }

    /** Moves the focus so many panes on, going round at the ends. */
    void move(int step) {
        List<Component> all = panes.get();
        Component focused =
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        int now = -1;
        for (int i = 0; i < all.size(); i++) {
            if (focused != null && SwingUtilities.isDescendingFrom(focused, all.get(i))) {
                now = i;
            }
        }
        if (!all.isEmpty()) {
            int next = now < 0 && step < 0 ? all.size() - 1 : Math.floorMod(now + step, all.size());
            all.get(next).requestFocusInWindow();
        }
    }
}
