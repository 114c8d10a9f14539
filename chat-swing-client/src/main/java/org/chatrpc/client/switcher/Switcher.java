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
 * Shows the switcher as an overlay of a window, which is faster than opening a dialog. Escape, a click beside it and
 * the same shortcut close it and restore the focus.
 */
public final class Switcher {

    private static final int PANEL_WIDTH = 600;
    private static final int MARGIN = 16;
    private static final Color SHADE = new Color(0, 0, 0, 70);

    private final Supplier<SwitcherModel> models;
    private Optional<Overlay> overlay = Optional.empty();

    /** @param models creates a model for each opening */
    public Switcher(Supplier<SwitcherModel> models) {
        this.models = models;
    }

    /** Opens it over the window of a component, or closes it if it is open. */
    public void toggle(JComponent component) {
        overlay.ifPresentOrElse(this::close, () -> open(SwingUtilities.getRootPane(component)));
    }

    /** Closes it if it is open, because its results are no longer valid. */
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
            // Tab stays within the overlay.
            setFocusCycleRoot(true);
            addMouseListener(new MouseAdapter() {
                @Override
                public void mousePressed(MouseEvent event) {
                    close(Overlay.this);
                }
            });
            // Keeps clicks on the panel from closing it.
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
