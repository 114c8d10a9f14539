package org.chatrpc.client.chat.text;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.chatrpc.client.chat.markup.Range;

/**
 * A line on the screen: a {@link ShownLine}, or what of it fitted into the width.
 *
 * @param from its first character in the shown line
 * @param to its end in the shown line
 * @param x where it begins within the text, as are the others in pixels
 */
record TextLine(
        ShownLine source, int from, int to, TextLayout layout, float x, float top, float height, float baseline) {

    void draw(Graphics2D g, int left, int above) {
        layout.draw(g, left + x, above + baseline);
    }

    float right() {
        return from == to ? x : x + layout.getAdvance();
    }

    /** The place in the message nearest to a point. */
    int offsetAt(float pointX) {
        TextHitInfo hit = layout.hitTestChar(pointX - x, 0);
        return source.source(Math.min(to, from + hit.getInsertionIndex()));
    }

    /** The character of the message under a point; negative if there is none. */
    int characterAt(float pointX) {
        if (pointX < x || pointX >= right()) {
            return -1;
        }
        int index = from + layout.hitTestChar(pointX - x, 0).getCharIndex();
        return index < to ? source.source(index) : -1;
    }

    /** Whether it is the last of its paragraph, and not broken off. */
    boolean ends() {
        return to == source.length();
    }

    /** Whether some of a part of the message stands here, or the end of the line is part of it. */
    boolean touches(Range range) {
        int end = source.source(to);
        boolean before = range.start() < end || (ends() && range.start() == end);
        return before && range.end() > source.source(from);
    }

    /** Where a part of the line stands, as high as the line; more than one place where directions mix. */
    Shape area(int start, int end) {
        int first = Math.max(0, start - from);
        int last = Math.min(to, end) - from;
        if (first == 0 && last == to - from) {
            return new Rectangle2D.Float(x, top, last == 0 ? 0 : layout.getAdvance(), height);
        }
        Rectangle2D bounds = new Rectangle2D.Float(0, top - baseline, layout.getAdvance(), height);
        Shape shape = layout.getLogicalHighlightShape(first, Math.max(first, last), bounds);
        return AffineTransform.getTranslateInstance(x, baseline).createTransformedShape(shape);
    }
}
