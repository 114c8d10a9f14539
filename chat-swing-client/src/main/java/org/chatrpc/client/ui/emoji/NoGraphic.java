package org.chatrpc.client.ui.emoji;

import java.awt.Graphics2D;
import java.awt.font.GraphicAttribute;

/** A graphic of zero width. Immutable. */
final class NoGraphic extends GraphicAttribute {

    static final NoGraphic INSTANCE = new NoGraphic();

    private NoGraphic() {
        super(ROMAN_BASELINE);
    }

    @Override
    public float getAscent() {
        return 0;
    }

    @Override
    public float getDescent() {
        return 0;
    }

    @Override
    public float getAdvance() {
        return 0;
    }

    @Override
    public void draw(Graphics2D g, float x, float y) {
        // There is nothing to draw.
    }
}
