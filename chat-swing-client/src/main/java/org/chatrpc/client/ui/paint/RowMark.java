package org.chatrpc.client.ui.paint;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;

/** The rounded background of a selected or hovered list row. */
public final class RowMark {

    private static final int ARC = 8;

    private RowMark() {}

    /**
     * Paints the background of a row, inset by a margin.
     *
     * @param beside the margin left and right, in unscaled pixels
     * @param above the margin above and below, in unscaled pixels
     */
    public static void paint(Graphics graphics, Component row, Color color, int beside, int above) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(color);
        int x = UIScale.scale(beside);
        int y = UIScale.scale(above);
        int arc = UIScale.scale(ARC);
        g.fillRoundRect(x, y, row.getWidth() - 2 * x, row.getHeight() - UIScale.scale(2 * above), arc, arc);
        g.dispose();
    }

    /** Paints a border around the background of a row that has the focus. */
    public static void paintFocus(Graphics graphics, Component row, int beside, int above) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Colors.BADGE.get());
        float line = UIScale.scale(2f);
        g.setStroke(new BasicStroke(line));
        float x = UIScale.scale(beside) + line / 2;
        float y = UIScale.scale(above) + line / 2;
        float arc = UIScale.scale(ARC) - line / 2;
        g.draw(new RoundRectangle2D.Float(x, y, row.getWidth() - 2 * x, row.getHeight() - 2 * y, arc, arc));
        g.dispose();
    }
}
