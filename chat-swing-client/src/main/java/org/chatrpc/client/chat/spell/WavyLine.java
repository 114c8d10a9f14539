package org.chatrpc.client.chat.spell;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import javax.swing.text.BadLocationException;
import javax.swing.text.JTextComponent;
import javax.swing.text.LayeredHighlighter;
import javax.swing.text.Position;
import javax.swing.text.View;
import org.chatrpc.client.ui.paint.Colors;
import org.jspecify.annotations.Nullable;

/** A wavy line below a word. The text itself does not change. */
final class WavyLine extends LayeredHighlighter.LayerPainter {

    private static final float HALF_WAVE = 2.5f;
    private static final float HEIGHT = 2.5f;
    private static final float THICKNESS = 1.2f;

    /** Only for texts that are not painted line by line; this client has none. */
    @Override
    public void paint(Graphics graphics, int start, int end, Shape bounds, JTextComponent text) {
        // Each line paints its layer.
    }

    @Override
    public @Nullable Shape paintLayer(
            Graphics graphics, int start, int end, Shape bounds, JTextComponent text, View view) {
        try {
            Rectangle first =
                    view.modelToView(start, bounds, Position.Bias.Forward).getBounds();
            Rectangle last =
                    view.modelToView(end, bounds, Position.Bias.Backward).getBounds();
            Rectangle line = bounds.getBounds();
            int right = last.y == first.y ? last.x : line.x + line.width;
            Rectangle word = new Rectangle(first.x, first.y, Math.max(0, right - first.x), first.height);
            paint(
                    (Graphics2D) graphics,
                    word,
                    graphics.getFontMetrics(text.getFont()).getAscent());
            return word;
        } catch (BadLocationException e) {
            // The text has become shorter, and no longer contains the word.
            return null;
        }
    }

    private static void paint(Graphics2D graphics, Rectangle word, int ascent) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Colors.ERROR.get());
        g.setStroke(new BasicStroke(UIScale.scale(THICKNESS), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        float step = UIScale.scale(HALF_WAVE);
        float height = UIScale.scale(HEIGHT);
        // Below the baseline, and within the line, however low its font descends.
        float top = Math.min(word.y + ascent + UIScale.scale(1f), word.y + word.height - height - 1);
        Path2D wave = new Path2D.Float();
        wave.moveTo(word.x, top + height);
        boolean up = true;
        for (float x = word.x + step; x < word.x + word.width + step; x += step) {
            wave.lineTo(Math.min(x, word.x + word.width), up ? top : top + height);
            up = !up;
        }
        g.draw(wave);
        g.dispose();
    }
}
