package org.chatrpc.client.chat.text;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import org.chatrpc.client.chat.markup.Block;
import org.chatrpc.client.ui.Colors;

/** A shape painted behind text: the bar of a quote, the background of code and of mentions. */
record Panel(Shape shape, Colors colour) {

    private static final int BAR = 3;

    static Panel of(Block.Kind kind, float top, float height, float width, boolean right) {
        if (kind == Block.Kind.QUOTE) {
            float bar = UIScale.scale((float) BAR);
            return round(right ? width - bar : 0, top, bar, height, BAR, Colors.QUOTE_BAR);
        }
        return round(0, top, width, height, 8, Colors.CODE);
    }

    /** @param arc in unscaled pixels */
    static Panel round(float x, float y, float width, float height, int arc, Colors colour) {
        float scaled = UIScale.scale((float) arc);
        return new Panel(new RoundRectangle2D.Float(x, y, width, height, scaled, scaled), colour);
    }
}
