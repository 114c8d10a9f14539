package org.chatrpc.client.ui.emoji;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.util.Optional;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.SwingConstants;

/** A label that shows the emoji of its text in colour. Without emoji it is an ordinary label. */
public final class EmojiLabel extends JLabel {

    private static final long serialVersionUID = 1;

    public EmojiLabel() {}

    public EmojiLabel(String text) {
        super(text);
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension size = super.getPreferredSize();
        if (!isPreferredSizeSet() && pictured()) {
            FontMetrics metrics = getFontMetrics(getFont());
            size.width += EmojiString.width(getText(), metrics) - metrics.stringWidth(getText());
        }
        return size;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (!pictured()) {
            super.paintComponent(graphics);
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        smooth(g);
        FontMetrics metrics = getFontMetrics(getFont());
        Insets insets = getInsets();
        Optional<Icon> icon = Optional.ofNullable(getIcon());
        int before = icon.map(Icon::getIconWidth).orElse(0) + (icon.isPresent() ? getIconTextGap() : 0);
        int space = getWidth() - insets.left - insets.right - before;
        String text = EmojiString.cut(getText(), metrics, space);
        int spare = Math.max(0, space - EmojiString.width(text, metrics));
        int x = insets.left + (getHorizontalAlignment() == SwingConstants.CENTER ? spare / 2 : 0);
        int height = getHeight() - insets.top - insets.bottom;
        icon.ifPresent(drawn -> drawn.paintIcon(this, g, x, insets.top + (height - drawn.getIconHeight()) / 2));
        g.setFont(getFont());
        g.setColor(getForeground());
        int base = insets.top + (height - metrics.getHeight()) / 2 + metrics.getAscent();
        EmojiString.draw(g, text, x + before, base);
        g.dispose();
    }

    private boolean pictured() {
        return getText() != null && EmojiString.hasPictures(getText());
    }

    private static void smooth(Graphics2D g) {
        if (g.getRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING) == RenderingHints.VALUE_TEXT_ANTIALIAS_DEFAULT) {
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        }
    }
}
