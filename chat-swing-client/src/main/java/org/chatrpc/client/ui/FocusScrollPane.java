package org.chatrpc.client.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;

/** Scrolls what is too high for its place, and brings into view what has the focus. Where there is room it is not seen. */
public final class FocusScrollPane extends JScrollPane {

    /** @param content with all its controls: it does not see those that come later */
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

    /** What scrolls by itself, a list for instance, is brought into view as a whole. */
    private void bringIntoView(Component focused) {
        Component inner = SwingUtilities.getAncestorOfClass(JScrollPane.class, focused);
        Component shown = inner == this ? focused : inner;
        // Asked of what it stands in: a text field takes it for a wish to scroll its text.
        if (shown.getParent() instanceof JComponent parent) {
            parent.scrollRectToVisible(shown.getBounds());
        }
    }
}
