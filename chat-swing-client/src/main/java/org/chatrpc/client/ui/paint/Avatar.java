package org.chatrpc.client.ui.paint;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.Locale;
import javax.swing.Icon;
import javax.swing.UIManager;

/**
 * A person's initial on a disc, in a colour derived from the username.
 *
 * @param username determines the colour
 * @param displayName provides the initial
 * @param size in unscaled pixels
 */
public record Avatar(String username, String displayName, int size) implements Icon {

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            float hue = hue(username);
            boolean dark = FlatLaf.isLafDark();
            g.setColor(Color.getHSBColor(hue, dark ? 0.45f : 0.22f, dark ? 0.42f : 0.93f));
            g.fillOval(x, y, getIconWidth(), getIconHeight());
            g.setColor(Color.getHSBColor(hue, dark ? 0.18f : 0.75f, dark ? 0.97f : 0.40f));
            // Only the size is derived: a font with another style is created anew each time, and Java2D caches all of
            // them for long.
            g.setFont(UIManager.getFont("semibold.font").deriveFont(getIconWidth() * 0.42f));
            FontMetrics metrics = g.getFontMetrics();
            String initial = initial();
            int left = x + (getIconWidth() - metrics.stringWidth(initial)) / 2;
            int base = y + (getIconHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
            g.drawString(initial, left, base);
        } finally {
            g.dispose();
        }
    }

    /** Mixes all bits of the hash, so that similar names get very different hues. */
    private static float hue(String name) {
        int mixed = name.hashCode() * 0x9E3779B9;
        return ((mixed ^ (mixed >>> 15)) & 0xFFFF) / 65_536f;
    }

    private String initial() {
        String name = displayName.isBlank() ? username : displayName.strip();
        return name.isEmpty() ? "?" : new String(Character.toChars(name.codePointAt(0))).toUpperCase(Locale.ROOT);
    }

    @Override
    public int getIconWidth() {
        return UIScale.scale(size);
    }

    @Override
    public int getIconHeight() {
        return UIScale.scale(size);
    }
}
