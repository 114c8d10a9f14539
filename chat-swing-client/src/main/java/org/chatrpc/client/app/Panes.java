package org.chatrpc.client.app;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** The panes that F6 cycles through, each represented by the component that gets the focus. */
final class Panes {

    private final Supplier<List<Component>> panes;

    /** @param panes in cycle order; evaluated at each step */
    Panes(Supplier<List<Component>> panes) {
        this.panes = panes;
    }

    /** Moves the focus by a number of panes, wrapping around. */
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
