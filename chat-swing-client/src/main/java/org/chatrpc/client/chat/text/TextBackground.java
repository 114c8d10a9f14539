package org.chatrpc.client.chat.text;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.chatrpc.client.chat.markup.Block;
import org.chatrpc.client.ui.paint.Colors;

/** A shape painted behind text: the bar of a quote, the background of code and of mentions. */
record TextBackground(Shape shape, Colors colour) {

    private static final int BAR = 3;

    /** @param right whether the lines read from right to left */
    static TextBackground of(Block.Kind kind, Rectangle2D.Float lines, boolean right) {
        if (kind == Block.Kind.QUOTE) {
            float bar = UIScale.scale((float) BAR);
            float x = right ? lines.x + lines.width - bar : lines.x;
            return round(x, lines.y, bar, lines.height, BAR, Colors.QUOTE_BAR);
        }
        return round(lines.x, lines.y, lines.width, lines.height, 8, Colors.CODE);
    }

    /** @param arc in unscaled pixels */
    static TextBackground round(float x, float y, float width, float height, int arc, Colors colour) {
        float scaled = UIScale.scale((float) arc);
        return new TextBackground(new RoundRectangle2D.Float(x, y, width, height, scaled, scaled), colour);
    }
}
