package org.chatrpc.client.app;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Cursor;
import java.awt.Graphics;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntUnaryOperator;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.settings.SidebarWidth;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;

/** The handle that resizes the sidebar, by dragging or with the arrow keys; a double click restores the default. */
final class SidebarEdge extends JComponent implements Accessible {

    /** The width of the handle, in unscaled pixels. */
    static final int WIDTH = 6;

    private static final int STEP = 16;

    private final transient Value<Integer> width;
    private final transient Runnable onChange;

    /**
     *
     * @param width in unscaled pixels
     * @param onChange lays out what depends on the width
     */
    SidebarEdge(Value<Integer> width, Runnable onChange) {
        this.width = width;
        this.onChange = onChange;
        setName("sidebar.edge");
        setFocusable(true);
        setCursor(Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR));
        getAccessibleContext().setAccessibleName(Texts.get("sidebar.width"));
        Drag drag = new Drag();
        addMouseListener(drag);
        addMouseMotionListener(drag);
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
        key("LEFT", now -> now - STEP);
        key("RIGHT", now -> now + STEP);
        key("HOME", now -> SidebarWidth.MIN);
        key("END", now -> SidebarWidth.MAX);
    }

    private void change(int wanted) {
        width.set(SidebarWidth.clamp(wanted));
        onChange.run();
    }

    private void key(String stroke, IntUnaryOperator next) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                change(next.applyAsInt(width.get()));
            }
        });
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (isFocusOwner()) {
            graphics.setColor(Colors.BADGE.get());
            int line = UIScale.scale(2);
            graphics.fillRect(getWidth() - line, 0, line, getHeight());
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleEdge();
        }
        return accessibleContext;
    }

    private final class AccessibleEdge extends AccessibleJComponent {

        private static final long serialVersionUID = 1;

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.SPLIT_PANE;
        }
    }

    private final class Drag extends MouseAdapter {

        /** The position within the handle where the drag started. */
        private int taken;

        @Override
        public void mousePressed(MouseEvent event) {
            taken = getWidth() - event.getX();
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            int right = SwingUtilities.convertPoint(SidebarEdge.this, event.getPoint(), getParent()).x + taken;
            change(Math.round(UIScale.unscale((float) right)));
        }

        @Override
        public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2) {
                change(SidebarWidth.USUAL);
            }
        }
    }
}
