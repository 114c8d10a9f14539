package org.chatrpc.client.chat.card;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Transparency;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Paints a picture in its bounds, as large as it fits without changing its shape. */
final class PicturePainting {

    private PicturePainting() {}

    static void paint(Graphics2D g, BufferedImage image, Rectangle at, int arc) {
        Shape before = g.getClip();
        g.clip(new RoundRectangle2D.Float(at.x, at.y, at.width, at.height, arc, arc));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        double scale = Math.min((double) at.width / image.getWidth(), (double) at.height / image.getHeight());
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        g.drawImage(image, at.x + (at.width - width) / 2, at.y + (at.height - height) / 2, width, height, null);
        g.setClip(before);
    }

    /** A copy in another size. */
    static BufferedImage scaled(BufferedImage image, double scale) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean opaque = image.getTransparency() == Transparency.OPAQUE;
        BufferedImage copy =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = copy.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return copy;
    }
}
