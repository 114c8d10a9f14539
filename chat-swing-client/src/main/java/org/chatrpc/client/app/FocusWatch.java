package org.chatrpc.client.app;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.HierarchyEvent;
import java.beans.PropertyChangeListener;
import javax.swing.SwingUtilities;

/** Notifies when the window around a component becomes active, for as long as the component is shown. */
final class FocusWatch {

    private final Component component;
    private final PropertyChangeListener listener;

    FocusWatch(Component component, Runnable onFocus) {
        this.component = component;
        this.listener = change -> {
            if (change.getNewValue() instanceof Window window
                    && window == SwingUtilities.getWindowAncestor(component)) {
                onFocus.run();
            }
        };
    }

    void install() {
        component.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.DISPLAYABILITY_CHANGED) != 0) {
                KeyboardFocusManager manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
                manager.removePropertyChangeListener("focusedWindow", listener);
                if (component.isDisplayable()) {
                    manager.addPropertyChangeListener("focusedWindow", listener);
                }
            }
        });
    }
}
