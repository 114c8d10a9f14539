package org.chatrpc.client.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;

/** Scrolls content that is too high, and keeps the focused component visible. Invisible if the content fits. */
public final class FocusScrollPane extends JScrollPane {

    /** @param content with all its controls; controls added later are ignored */
    public FocusScrollPane(ScrollingColumn content) {
        super(content);
        setBorder(BorderFactory.createEmptyBorder());
        setOpaque(false);
        getViewport().setOpaque(false);
        follow(content);
    }

    private void follow(Container container) {
        for (Component child : container.getComponents()) {
            child.addFocusListener(new FocusAdapter() {
                @Override
                public void focusGained(FocusEvent event) {
                    bringIntoView(child);
                }
            });
            if (child instanceof Container inner) {
                follow(inner);
            }
        }
    }

    /** A component that scrolls by itself, such as a list, is made visible as a whole. */
    private void bringIntoView(Component focused) {
        Component inner = SwingUtilities.getAncestorOfClass(JScrollPane.class, focused);
        Component shown = inner == this ? focused : inner;
        // Called on the parent, because a text field would scroll its own text.
        if (shown.getParent() instanceof JComponent parent) {
            parent.scrollRectToVisible(shown.getBounds());
        }
    }
}
