package org.chatrpc.client.ui.emoji;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.font.GraphicAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;

/**
 * The image of an emoji within text; several side by side if the font does not have the whole sequence. Immutable.
 */
final class EmojiGraphic extends GraphicAttribute {

    /** The metrics of Noto Color Emoji relative to the font size, with a small gap between flags. */
    private static final float WIDTH = 1.32f;

    private static final float ASCENT = 0.93f;
    private static final float DESCENT = 0.25f;

    private final EmojiPictures pictures;
    private final List<Integer> glyphs;
    private final float size;

    /** @param size the font size of the surrounding text */
    EmojiGraphic(EmojiPictures pictures, List<Integer> glyphs, float size) {
        super(ROMAN_BASELINE);
        this.pictures = pictures;
        this.glyphs = glyphs;
        this.size = size;
    }

    @Override
    public float getAscent() {
        return ASCENT * size;
    }

    @Override
    public float getDescent() {
        return DESCENT * size;
    }

    @Override
    public float getAdvance() {
        return glyphs.size() * width();
    }

    private float width() {
        return Math.round(WIDTH * size);
    }

    @Override
    public void draw(Graphics2D g, float x, float y) {
        AffineTransform before = g.getTransform();
        int width = (int) Math.round(width() * before.getScaleX());
        int height = (int) Math.round((getAscent() + getDescent()) * before.getScaleY());
        for (int i = 0; i < glyphs.size(); i++) {
            Optional<Image> picture = pictures.picture(glyphs.get(i), width, height);
            if (picture.isPresent()) {
                // Aligned to device pixels; otherwise the image would be blurred.
                Point2D corner = before.transform(new Point2D.Float(x + i * width(), y - getAscent()), null);
                g.setTransform(new AffineTransform());
                g.drawImage(picture.get(), (int) Math.round(corner.getX()), (int) Math.round(corner.getY()), null);
                g.setTransform(before);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmojiGraphic graphic
                && graphic.size == size
                && graphic.pictures == pictures
                && graphic.glyphs.equals(glyphs);
    }

    @Override
    public int hashCode() {
        return glyphs.hashCode();
    }
}
