package org.chatrpc.client.chat.composer;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.paint.Colors;

/** The rounded box around the text; its border shows the focus, and it grows with the text. */
final class ComposerBox extends JPanel {

    private static final int MAX_LINES = 8;

    private final JTextArea text;

    ComposerBox(JTextArea text) {
        super(new MigLayout("insets 4 14 4 6, gapx 8, hidemode 3", "[grow][][][]4[]", "[center]"));
        this.text = text;
        setOpaque(false);
        add(new Growing(text), "growx, pushx, wmin 0, gaptop 5, gapbottom 5");
        text.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                repaint();
            }
        });
    }

    /** Adds what is beside the last line of the text. */
    void add(JComponent counter, JButton... buttons) {
        add(counter, "aligny bottom, gapbottom 6");
        for (JButton button : buttons) {
            add(button, "aligny bottom, w 32!, h 32!");
        }
    }

    /** What is above the box: one below the other, as far as it is visible. */
    static JPanel above(JComponent... lines) {
        JPanel above =
                new JPanel(new MigLayout("insets 0, gap 0, wrap 1, hidemode 3, novisualpadding", "[grow, fill]"));
        for (JComponent line : lines) {
            above.add(line);
        }
        return above;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int arc = UIScale.scale(20);
        int edge = Math.max(1, UIScale.scale(1));

        g.setColor((text.isFocusOwner() ? Colors.BADGE : Colors.COMPOSER_BORDER).get());
        g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        g.setColor(Colors.COMPOSER.get());
        g.fillRoundRect(edge, edge, getWidth() - 2 * edge, getHeight() - 2 * edge, arc - edge, arc - edge);
        g.dispose();
    }

    /** Grows up to a number of lines, then scrolls. */
    private static final class Growing extends JScrollPane {

        private final JTextArea text;

        Growing(JTextArea text) {
            super(text, VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
            this.text = text;
            setBorder(null);
            setOpaque(false);
            getViewport().setOpaque(false);
        }

        @Override
        public Dimension getPreferredSize() {
            int line = text.getFontMetrics(text.getFont()).getHeight();
            // The height of wrapped text depends on its width.
            if (getWidth() > 0 && text.getWidth() == 0) {
                text.setSize(getWidth(), Short.MAX_VALUE);
            }
            int wanted = text.getUI().getPreferredSize(text).height;
            return new Dimension(UIScale.scale(120), Math.max(line, Math.min(wanted, MAX_LINES * line)));
        }

        @Override
        public Dimension getMinimumSize() {
            return new Dimension(UIScale.scale(40), getPreferredSize().height);
        }
    }
}
