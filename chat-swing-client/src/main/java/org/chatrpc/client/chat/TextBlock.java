package org.chatrpc.client.chat;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** A text broken into lines for a width. Right-to-left paragraphs stand on the right. */
final class TextBlock {

    private record Line(TextLayout layout, float x, float baseline) {}

    private final List<Line> lines = new ArrayList<>();
    private final float height;

    TextBlock(String text, Font font, FontRenderContext context, int width) {
        float lineHeight = (float) Math.ceil(font.getLineMetrics("Ag", context).getHeight() * 1.15);
        float ascent = font.getLineMetrics("Ag", context).getAscent();
        float leading = (lineHeight - font.getLineMetrics("Ag", context).getHeight()) / 2;
        float y = 0;
        for (String paragraph : text.split("\n", -1)) {
            if (paragraph.isEmpty()) {
                y += lineHeight;
                continue;
            }
            AttributedString styled = new AttributedString(paragraph.replace('\t', ' '));
            styled.addAttribute(TextAttribute.FONT, font);
            LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), context);
            while (measurer.getPosition() < paragraph.length()) {
                TextLayout layout = measurer.nextLayout(width);
                float x = layout.isLeftToRight() ? 0 : width - layout.getVisibleAdvance();
                // A line in a script with taller letters takes the room it needs.
                float own = Math.max(lineHeight, (float) Math.ceil(layout.getAscent() + layout.getDescent()));
                lines.add(new Line(layout, x, y + leading + Math.max(ascent, layout.getAscent())));
                y += own;
            }
        }
        height = y;
    }

    int height() {
        return (int) Math.ceil(height);
    }

    /** Where the last line ends. */
    int lastLineEnd() {
        if (lines.isEmpty()) {
            return 0;
        }
        Line last = lines.get(lines.size() - 1);
        return (int) Math.ceil(last.x() + last.layout().getVisibleAdvance());
    }

    void paint(Graphics2D g, int x, int y) {
        for (Line line : lines) {
            line.layout().draw(g, x + line.x(), y + line.baseline());
        }
    }
}
