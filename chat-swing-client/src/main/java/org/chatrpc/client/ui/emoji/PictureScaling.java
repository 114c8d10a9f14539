package org.chatrpc.client.ui.emoji;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Scales an image down to text size in several steps, which avoids the aliasing of a single large one. */
final class PictureScaling {

    private PictureScaling() {}

    /** The whole image, centred in a box in device pixels. */
    static BufferedImage fit(BufferedImage picture, int width, int height) {
        double factor = Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight());
        int fitWidth = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int fitHeight = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        BufferedImage smaller = picture;
        while (smaller.getWidth() >= 2 * fitWidth && smaller.getHeight() >= 2 * fitHeight) {
            int halfWidth = smaller.getWidth() / 2;
            int halfHeight = smaller.getHeight() / 2;
            smaller = draw(smaller, halfWidth, halfHeight, halfWidth, halfHeight);
        }
        return draw(smaller, width, height, fitWidth, fitHeight);
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height, int drawnWidth, int drawnHeight) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = drawn.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, (width - drawnWidth) / 2, (height - drawnHeight) / 2, drawnWidth, drawnHeight, null);
        g.dispose();
        return drawn;
    }
}
