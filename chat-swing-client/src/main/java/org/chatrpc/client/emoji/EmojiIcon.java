package org.chatrpc.client.emoji;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import javax.swing.UIManager;
import org.chatrpc.client.ui.emoji.EmojiString;
import org.chatrpc.client.ui.paint.TextRendering;

/** An emoji in the middle of a square, for buttons: their texts do not show it in colour. */
public record EmojiIcon(String emoji) implements Icon {

    private static final int SIZE = 24;

    @Override
    public void paintIcon(Component host, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        TextRendering.prepare(g);
        g.setFont(UIManager.getFont("h3.font"));
        g.setColor(host.getForeground());
        FontMetrics metrics = g.getFontMetrics();
        int left = x + (getIconWidth() - EmojiString.width(emoji, metrics)) / 2;
        EmojiString.draw(g, emoji, left, y + (getIconHeight() - metrics.getHeight()) / 2 + metrics.getAscent());
        g.dispose();
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(SIZE);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(SIZE);
    }
}
