package org.chatrpc.file.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.imageio.ImageIO;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.model.file.Attachment.Size;

/** Creates thumbnails, as JPEG, or as PNG if the picture may be transparent. Thread-safe. */
public final class Thumbnails {
    /** A decoder keeps some lines in memory, however few of their pixels are wanted. */
    private static final int MAX_EDGE = 30_000;

    private final int edge;
    private final long maxPixels;
    private final Duration timeLimit;
    private final LongSupplier nanoTime;

    /**
     * @param edge the longer edge, in pixels; 0 for no thumbnails
     * @param maxPixels pictures with more get none
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public Thumbnails(int edge, long maxPixels, Duration timeLimit, LongSupplier nanoTime) {
        this.edge = edge;
        this.maxPixels = maxPixels;
        this.timeLimit = timeLimit;
        this.nanoTime = nanoTime;
    }

    /** The content of a thumbnail, and its size in pixels. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared or copied.
    public record Thumbnail(Size size, byte[] content) {}

    /** Whether a picture of this size gets a thumbnail if it can be read. */
    public boolean isFor(Size picture) {
        return edge > 0
                && picture.isKnown()
                && Math.max(picture.width(), picture.height()) <= MAX_EDGE
                && (long) picture.width() * picture.height() <= maxPixels;
    }

    /**
     * The thumbnail of a picture; empty if the picture cannot be read, or not in time.
     *
     * @param orientation as in EXIF
     */
    public Optional<Thumbnail> of(Bytes bytes, String mediaType, int orientation) {
        try (Picture picture = Picture.open(bytes, mediaType).orElse(null)) {
            if (picture == null || !isFor(picture.size())) {
                return Optional.empty();
            }
            return picture.decode(edge, timeLimit, nanoTime).map(image -> thumbnail(image, orientation));
        }
    }

    private Thumbnail thumbnail(BufferedImage image, int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) edge / Math.max(width, height));
        Size size =
                new Size(Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
        boolean transparent = image.getColorModel().hasAlpha();
        BufferedImage small = new BufferedImage(
                size.width(), size.height(), transparent ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform shown =
                AffineTransform.getScaleInstance((double) size.width() / width, (double) size.height() / height);
        shown.concatenate(turning(orientation, image.getWidth(), image.getHeight()));
        graphics.drawImage(image, shown, null);
        graphics.dispose();
        return new Thumbnail(size, encoded(small, transparent ? "png" : "jpeg"));
    }

    /** EXIF 2.32, section 4.6.4, Orientation. */
    private static AffineTransform turning(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
