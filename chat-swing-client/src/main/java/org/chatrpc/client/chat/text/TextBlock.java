package org.chatrpc.client.chat.text;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.markup.Block;
import org.chatrpc.client.chat.markup.Graphemes;
import org.chatrpc.client.chat.markup.LinkText;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.chat.markup.Span;
import org.chatrpc.client.ui.paint.Colors;

/**
 * The text of a message, broken into lines for a width. Each paragraph is laid out separately, so that its direction
 * marks do not affect the next. Immutable; for the event thread, because it scales.
 */
public final class TextBlock {

    private final String message;
    private final List<LinkText> links;
    private final List<TextLine> lines;
    private final List<TextBackground> panels = new ArrayList<>();
    private final Optional<TextLine> toggleLine;
    private final int height;

    /**
     *
     * @param blocks the parsed message
     * @param note a remark to append to the text, empty for none
     */
    public TextBlock(String message, List<Block> blocks, String note, TextStyle style) {
        this(message, blocks, note, style, Fold.NONE);
    }

    /** With a text that is folded if it is long. */
    public TextBlock(String message, List<Block> blocks, String note, TextStyle style, Fold fold) {
        this.message = message;
        this.links = LinkText.in(message, blocks);
        List<ShownLine> shown = ShownLine.of(message, blocks);
        if (!note.isEmpty()) {
            note(shown, note);
        }
        LineBreaker breaker = new LineBreaker(style, fold.from() + 1);
        breaker.breakLines(shown);
        boolean isLong = breaker.full();
        if (isLong) {
            breaker = new LineBreaker(style, fold.open() ? Integer.MAX_VALUE : fold.shown());
            breaker.breakLines(shown);
        }
        int textLines = breaker.lines().size();
        if (isLong) {
            ShownLine toggle = new ShownLine(new Block(Block.Kind.PARAGRAPH, 0, List.of()), message.length());
            toggle.action(fold.text());
            breaker.append(toggle);
        }
        lines = breaker.lines();
        toggleLine = isLong ? Optional.of(lines.get(textLines)) : Optional.empty();
        panels.addAll(breaker.panels());
        lines.forEach(this::addChips);
        height = (int) Math.ceil(breaker.height());
    }

    private void note(List<ShownLine> shown, String note) {
        boolean own = shown.isEmpty() || shown.get(shown.size() - 1).block().kind() != Block.Kind.PARAGRAPH;
        if (own) {
            shown.add(new ShownLine(new Block(Block.Kind.PARAGRAPH, 0, List.of()), message.length()));
        }
        shown.get(shown.size() - 1).note(note);
    }

    /** Whether the text is so long that it can be folded. */
    public boolean isLong() {
        return toggleLine.isPresent();
    }

    /** Whether a point is on the words that fold or unfold the text. */
    public boolean togglesAt(float x, float y) {
        return toggleLine
                .filter(line -> y >= line.top() && y < line.top() + line.height() && x >= line.x() && x < line.right())
                .isPresent();
    }

    /** The height in pixels. */
    public int height() {
        return height;
    }

    public void paint(Graphics2D g, int x, int y, Marks marks) {
        Color colour = g.getColor();
        g.translate(x, y);
        for (TextBackground panel : panels) {
            g.setColor(panel.colour().get());
            g.fill(panel.shape());
        }
        marks.found().forEach(range -> fill(g, range, Colors.FOUND));
        fill(g, marks.selection(), Colors.TEXT_SELECTION);
        g.translate(-x, -y);
        g.setColor(colour);
        for (TextLine line : lines) {
            line.draw(g, x, y);
        }
    }

    /** The offset in the message nearest to a point, never within a grapheme cluster. */
    public int offsetAt(float x, float y) {
        if (lines.isEmpty()) {
            return 0;
        }
        return Graphemes.floor(message, lineAt(y).offsetAt(x));
    }

    /** The link under a point. */
    public Optional<LinkText> linkAt(float x, float y) {
        if (lines.isEmpty() || y < 0 || y >= height) {
            return Optional.empty();
        }
        int offset = lineAt(y).characterAt(x);
        return links.stream().filter(link -> link.range().contains(offset)).findFirst();
    }

    /** The links of the message in order. */
    public List<LinkText> links() {
        return links;
    }

    /** The bounding box of a range of the message; empty if nothing of it is displayed. */
    public Rectangle bounds(Range range) {
        Rectangle2D all = new Rectangle2D.Float();
        for (TextLine line : lines) {
            Range part = line.source().shown(range);
            if (line.touches(range) && part.start() < line.to() && part.end() > line.from()) {
                Rectangle2D here = line.area(part.start(), part.end()).getBounds2D();
                all = all.isEmpty() ? here : all.createUnion(here);
            }
        }
        return all.getBounds();
    }

    private TextLine lineAt(float y) {
        for (TextLine line : lines) {
            if (y < line.top() + line.height()) {
                return line;
            }
        }
        return lines.get(lines.size() - 1);
    }

    private void fill(Graphics2D g, Range range, Colors colour) {
        if (range.isEmpty()) {
            return;
        }
        g.setColor(colour.get());
        for (TextLine line : lines) {
            if (line.touches(range)) {
                Range part = line.source().shown(range);
                Shape area = line.area(Math.max(part.start(), line.from()), part.end());
                g.fill(area);
                // A selected line end is painted too, so that selected empty lines are visible.
                if (line.ends()
                        && range.end() > line.source().source(line.to())
                        && line.layout().isLeftToRight()) {
                    g.fill(new Rectangle2D.Float(line.right(), line.top(), UIScale.scale(5f), line.height()));
                }
            }
        }
    }

    /** The backgrounds of mentions and code within a line. */
    private void addChips(TextLine line) {
        if (line.source().block().kind() == Block.Kind.CODE) {
            return;
        }
        for (ShownLine.Run run : line.source().runs()) {
            boolean code = run.is(Span.Kind.CODE);
            boolean mention = run.is(Span.Kind.MENTION);
            if ((code || mention) && run.start() < line.to() && run.end() > line.from()) {
                Rectangle2D area =
                        line.area(Math.max(run.start(), line.from()), run.end()).getBounds2D();
                float side = UIScale.scale(1f);
                panels.add(TextBackground.round(
                        (float) area.getX() - side,
                        (float) area.getY() + UIScale.scale(1f),
                        (float) area.getWidth() + 2 * side,
                        (float) area.getHeight() - UIScale.scale(2f),
                        6,
                        code ? Colors.CODE : Colors.MENTION));
            }
        }
    }
}
