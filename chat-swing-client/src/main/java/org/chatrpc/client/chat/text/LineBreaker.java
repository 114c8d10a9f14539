package org.chatrpc.client.chat.text;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Font;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.LineMetrics;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.chat.markup.Block;

/** Breaks lines at a width and stacks them. Right-to-left lines are right-aligned. */
final class LineBreaker {

    /** The padding around the text of a block, in unscaled pixels: at both sides, and above and below. */
    private record Insets(int side, int end) {}

    private static final Insets QUOTE = new Insets(14, 2);
    private static final Insets CODE = new Insets(10, 8);
    private static final Insets PARAGRAPH = new Insets(0, 0);
    private static final int GAP = 4;
    /** The indentation of each level of a list, in unscaled pixels. */
    private static final int LEVEL = 22;

    private final TextStyle style;
    private final int maxLines;
    private final List<TextLine> lines = new ArrayList<>();
    private final List<TextBackground> panels = new ArrayList<>();
    private float y;

    /** @param maxLines the number of lines after which it stops */
    LineBreaker(TextStyle style, int maxLines) {
        this.style = style;
        this.maxLines = maxLines;
    }

    /** Whether all space for lines is taken, so that lines may be missing. */
    boolean full() {
        return lines.size() >= maxLines;
    }

    List<TextLine> lines() {
        return List.copyOf(lines);
    }

    /** The backgrounds behind the lines. */
    List<TextBackground> panels() {
        return List.copyOf(panels);
    }

    float height() {
        return y;
    }

    void breakLines(List<ShownLine> shown) {
        for (int i = 0; i < shown.size() && !full(); ) {
            Block block = shown.get(i).block();
            int end = i + 1;
            while (end < shown.size() && joins(block, shown.get(end).block())) {
                end++;
            }
            breakBlock(block.kind(), shown.subList(i, end));
            i = end;
        }
    }

    /** Adds a line after the last one, whatever the limit. */
    void append(ShownLine line) {
        LineBreaker own = new LineBreaker(style, Integer.MAX_VALUE);
        own.y = y + UIScale.scale(GAP);
        own.breakLines(List.of(line));
        lines.addAll(own.lines);
        y = own.y;
    }

    /** A list within a quote is part of it. */
    @SuppressWarnings("ReferenceEquality") // Two blocks of one message can be equal.
    private static boolean joins(Block block, Block next) {
        return next == block || (block.kind() == Block.Kind.QUOTE && next.kind() == Block.Kind.QUOTE);
    }

    private void breakBlock(Block.Kind kind, List<ShownLine> shown) {
        Insets insets = insets(kind);
        int left = kind == Block.Kind.CODE ? indent(shown.get(0).block()) : 0;
        if (kind != Block.Kind.PARAGRAPH && y > 0) {
            y += UIScale.scale(GAP);
        }
        int first = lines.size();
        float top = y;
        y += UIScale.scale(insets.end());
        for (int i = 0; i < shown.size() && !full(); i++) {
            breakLine(
                    shown.get(i),
                    UIScale.scale(insets.side()),
                    indent(shown.get(i).block()));
        }
        y += UIScale.scale(insets.end());
        if (kind != Block.Kind.PARAGRAPH) {
            boolean right = !lines.get(first).layout().isLeftToRight();
            // A right-to-left text is indented at its right.
            float x = right ? 0 : left;
            panels.add(TextBackground.of(kind, new Rectangle2D.Float(x, top, style.width() - left, y - top), right));
            y += UIScale.scale(GAP);
        }
    }

    /** How far the text of a list item is indented, in pixels; its bullet hangs in this space. */
    private int indent(Block block) {
        return Math.min(UIScale.scale(LEVEL) * block.level(), style.width() / 2);
    }

    private void breakLine(ShownLine shown, int side, int indent) {
        Font font = shown.block().kind() == Block.Kind.CODE ? style.code() : style.font();
        LineMetrics metrics = font.getLineMetrics("Ag", style.context());
        float lineHeight = (float) Math.ceil(metrics.getHeight() * 1.15);
        float leading = (lineHeight - metrics.getHeight()) / 2;
        String text = shown.text();
        int length = Math.max(1, text.length());
        float width = Math.max(1, style.width() - 2 * side - indent);
        AttributedString styled = shown.styled(style);
        float hanging = hanging(shown, styled, indent);
        LineEnds ends = new LineEnds(text, styled, style.context(), width);
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), style.context());
        while (measurer.getPosition() < length && !full()) {
            int from = measurer.getPosition();
            float hang = from == 0 ? hanging : 0;
            int to = ends.after(from, measurer.nextOffset(width + hang));
            TextLayout layout = measurer.nextLayout(Float.MAX_VALUE, to, false);
            // The blank at which a line was broken overhangs the margin, on the side where the line ends.
            float x = layout.isLeftToRight() ? side + indent - hang : side + width + hang - layout.getAdvance();
            float ascent = Math.max(metrics.getAscent(), layout.getAscent());
            float own = Math.max(lineHeight, (float) Math.ceil(layout.getAscent() + layout.getDescent()));
            float baseline = Math.round(y + leading + ascent);
            lines.add(new TextLine(shown, from, Math.min(to, text.length()), layout, x, y, own, baseline));
            y += own;
        }
    }

    /** The width of the bullet before the text of a list item, as far as the indentation has space for it. */
    private float hanging(ShownLine shown, AttributedString styled, int indent) {
        int bullet = shown.bulletLength();
        if (bullet == 0) {
            return 0;
        }
        return Math.min(indent, new TextMeasurer(styled.getIterator(), style.context()).getAdvanceBetween(0, bullet));
    }

    private static Insets insets(Block.Kind kind) {
        return switch (kind) {
            case QUOTE -> QUOTE;
            case CODE -> CODE;
            case PARAGRAPH -> PARAGRAPH;
        };
    }
}
