package org.chatrpc.client.desktop;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.chatrpc.client.ui.paint.Icons;

/** The application icon, with a dot in its corner while there are unread messages. */
public final class AppImages {

    /** Stands out on light and dark task bars alike. */
    private static final Color DOT = new Color(0xe5484d);

    private AppImages() {}

    /** Icons for title bars and task bars, in several sizes. */
    public static List<Image> window(boolean unread) {
        return List.of(16, 24, 32, 48, 64, 128).stream()
                .map(size -> image(size, unread))
                .toList();
    }

    /** @param size in pixels */
    static Image image(int size, boolean unread) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.drawImage(Icons.markImage(size), 0, 0, size, size, null);
        if (unread) {
            int dot = Math.round(size * 0.42f);
            int edge = Math.max(1, size / 16);
            g.setComposite(AlphaComposite.Clear);
            g.fillOval(size - dot - edge, -edge, dot + 2 * edge, dot + 2 * edge);
            g.setComposite(AlphaComposite.SrcOver);
            g.setColor(DOT);
            g.fillOval(size - dot, 0, dot, dot);
        }
        g.dispose();
        return image;
    }
}
