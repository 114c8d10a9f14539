package org.chatrpc.client.chat.text;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.chatrpc.client.chat.markup.Range;

/**
 * A line on the screen: a {@link ShownLine}, or the part of it that fits the width.
 *
 * @param from the index of its first character in the shown line
 * @param to the end index in the shown line
 * @param x its left edge within the text; all coordinates are in pixels
 */
record TextLine(
        ShownLine source, int from, int to, TextLayout layout, float x, float top, float height, float baseline) {

    void draw(Graphics2D g, int left, int above) {
        layout.draw(g, left + x, above + baseline);
    }

    float right() {
        return from == to ? x : x + layout.getAdvance();
    }

    /** The offset in the message nearest to a point. */
    int offsetAt(float pointX) {
        TextHitInfo hit = layout.hitTestChar(pointX - x, 0);
        return source.source(Math.min(to, from + hit.getInsertionIndex()));
    }

    /** The offset of the character under a point; negative if there is none. */
    int characterAt(float pointX) {
        if (pointX < x || pointX >= right()) {
            return -1;
        }
        int index = from + layout.hitTestChar(pointX - x, 0).getCharIndex();
        return index < to ? source.source(index) : -1;
    }

    /** Whether it is the last line of its paragraph. */
    boolean ends() {
        return to == source.length();
    }

    /** Whether it displays some of a range of the message, or the range includes its line end. */
    boolean touches(Range range) {
        int end = source.source(to);
        boolean before = range.start() < end || (ends() && range.start() == end);
        return before && range.end() > source.source(from);
    }

    /** The area of a part of the line, with the height of the line; several shapes where directions mix. */
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
