package org.chatrpc.client.switcher;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLayeredPane;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;

/**
 * Lays the switcher over a window: at once, as it is no window of its own. Escape, a click beside it and the same shortcut
 * again take it away, and the focus is where it was.
 */
public final class Switcher {

    private static final int PANEL_WIDTH = 600;
    private static final int MARGIN = 16;
    private static final Color SHADE = new Color(0, 0, 0, 70);

    private final Supplier<SwitcherModel> models;
    private Optional<Overlay> overlay = Optional.empty();

    /** @param models makes one for each opening */
    public Switcher(Supplier<SwitcherModel> models) {
        this.models = models;
    }

    /** Opens it over the window of a component, or closes it if it is open. */
    public void toggle(JComponent component) {
        overlay.ifPresentOrElse(this::close, () -> open(SwingUtilities.getRootPane(component)));
    }

    /** Takes it away if it is open: what it leads to is gone. */
    public void close() {
        overlay.ifPresent(this::close);
    }

    private void open(JRootPane root) {
        Overlay opened = new Overlay(models.get());
        overlay = Optional.of(opened);
        opened.cover(root.getLayeredPane());
    }

    private void close(Overlay closed) {
        overlay = Optional.empty();
        closed.uncover();
    }

    private final class Overlay extends JComponent {

        private final transient SwitcherModel model;
        private final SwitcherPanel panel;
        private final transient ComponentAdapter follow = new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent event) {
                setSize(event.getComponent().getSize());
                revalidate();
            }
        };
        private final transient Component focusedBefore =
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();

        Overlay(SwitcherModel model) {
            this.model = model;
            panel = new SwitcherPanel(model, () -> close(this));
            add(panel);
            // Tab does not lead out of it into what it covers.
            setFocusCycleRoot(true);
            addMouseListener(new MouseAdapter() {
                @Override
                public void mousePressed(MouseEvent event) {
                    close(Overlay.this);
                }
            });
            // A click on the panel itself is none beside it.
            panel.addMouseListener(new MouseAdapter() {});
        }

        void cover(JLayeredPane layers) {
            layers.add(this, JLayeredPane.MODAL_LAYER);
            layers.addComponentListener(follow);
            setSize(layers.getSize());
            validate();
            panel.focusSearch();
            repaint();
        }

        void uncover() {
            model.close();
            if (getParent() instanceof JLayeredPane layers) {
                layers.removeComponentListener(follow);
                layers.remove(this);
                layers.repaint();
            }
            if (focusedBefore != null) {
                focusedBefore.requestFocusInWindow();
            }
        }

        @Override
        public void doLayout() {
            Dimension wanted = panel.getPreferredSize();
            int margin = UIScale.scale(MARGIN);
            int width = Math.min(UIScale.scale(PANEL_WIDTH), getWidth() - 2 * margin);
            int top = Math.max(margin, Math.min(getHeight() / 8, getHeight() - wanted.height - margin));
            panel.setBounds((getWidth() - width) / 2, top, width, Math.min(wanted.height, getHeight() - 2 * margin));
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            graphics.setColor(SHADE);
            graphics.fillRect(0, 0, getWidth(), getHeight());
        }
    }
}
