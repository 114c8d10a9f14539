package org.chatrpc.client.search.result;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.chatrpc.client.session.search.FoundMessage;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.TextRendering;

/** Shows a snippet in a fixed number of lines, with what matched marked. */
final class SnippetLabel extends JComponent {

    private static final int LINES = 2;
    private static final char CUT = '\u2026';

    private transient Snippet snippet = new Snippet("", List.of());

    void show(Snippet shown) {
        snippet = shown;
    }

    @Override
    public Dimension getPreferredSize() {
        FontMetrics metrics = getFontMetrics(UIManager.getFont("Label.font"));
        return new Dimension(metrics.charWidth('m') * 20, metrics.getHeight() * LINES);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (snippet.text().isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        TextRendering.prepare(g);
        g.setColor(UIManager.getColor("Label.foreground"));
        FontMetrics metrics = getFontMetrics(UIManager.getFont("Label.font"));
        FontRenderContext context = TextRendering.context(this);
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled(snippet).getIterator(), context);
        int y = metrics.getAscent();
        for (int i = 0; i < LINES && measurer.getPosition() < snippet.text().length(); i++) {
            int start = measurer.getPosition();
            TextLayout line = measurer.nextLayout(getWidth());
            int end = measurer.getPosition();
            if (i == LINES - 1 && end < snippet.text().length()) {
                line = cut(start, end, context);
            }
            line.draw(g, line.isLeftToRight() ? 0 : getWidth() - line.getAdvance(), y);
            y += metrics.getHeight();
        }
        g.dispose();
    }

    /** The last line of a text that does not fit: cut so that there is room for the ellipsis. */
    private TextLayout cut(int start, int end, FontRenderContext context) {
        int last = end;
        TextLayout line = cutAt(start, last, context);
        while (line.getAdvance() > getWidth() && last > start + 1) {
            last -= Character.charCount(snippet.text().codePointBefore(last));
            line = cutAt(start, last, context);
        }
        return line;
    }

    private TextLayout cutAt(int start, int end, FontRenderContext context) {
        String text = snippet.text().substring(start, end).stripTrailing();
        List<FoundMessage.Span> marks = snippet.marks().stream()
                .map(mark -> new FoundMessage.Span(
                        Math.max(0, mark.start() - start), Math.min(text.length(), mark.end() - start)))
                .filter(mark -> mark.start() < mark.end())
                .toList();
        return new TextLayout(styled(new Snippet(text + CUT, marks)).getIterator(), context);
    }

    private static AttributedString styled(Snippet shown) {
        AttributedString styled = new AttributedString(shown.text());
        styled.addAttribute(TextAttribute.FONT, UIManager.getFont("Label.font"));
        for (FoundMessage.Span mark : shown.marks()) {
            styled.addAttribute(TextAttribute.BACKGROUND, Colors.FOUND.get(), mark.start(), mark.end());
        }
        ColourEmoji.system().ifPresent(emoji -> emoji.apply(styled, shown.text(), UIManager.getFont("Label.font")));
        return styled;
    }
}
