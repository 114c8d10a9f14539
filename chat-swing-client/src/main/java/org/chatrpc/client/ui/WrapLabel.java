package org.chatrpc.client.ui;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.swing.JLabel;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.chatrpc.client.ui.paint.TextRendering;

/**
 * A label that wraps its text instead of widening its container or being truncated.
 *
 * <p>It does not use Swing's HTML, whose first use loads a style sheet, a grammar and a parser: 40 ms of CPU time,
 * and 200 ms of elapsed time on a busy machine, just when the connection was lost.
 */
public class WrapLabel extends JLabel {

    private final OptionalInt width;

    /** @param width in unscaled pixels */
    public WrapLabel(int width) {
        this.width = OptionalInt.of(width);
    }

    /** Wraps at the width given by the layout. */
    public WrapLabel() {
        this.width = OptionalInt.empty();
    }

    @Override
    public void setBounds(int x, int y, int newWidth, int newHeight) {
        boolean changed = newWidth != getWidth();
        super.setBounds(x, y, newWidth, newHeight);
        if (changed && width.isEmpty()) {
            // The height may change, so it is laid out again once the current layout has finished.
            EventQueue.invokeLater(this::revalidate);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        Insets insets = getInsets();
        int outer = width.isPresent() ? UIScale.scale(width.getAsInt()) : getWidth();
        int inner = outer - insets.left - insets.right;
        if (inner <= 0 || getText().isEmpty()) {
            return super.getPreferredSize();
        }
        int height = lines(inner).stream().mapToInt(this::height).sum();
        return new Dimension(outer, height + insets.top + insets.bottom);
    }

    /** Any width is acceptable; the height follows from it. */
    @Override
    public Dimension getMinimumSize() {
        return new Dimension(0, getPreferredSize().height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Insets insets = getInsets();
        int inner = getWidth() - insets.left - insets.right;
        if (inner <= 0 || getText().isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        TextRendering.prepare(g);
        g.setColor(getForeground());
        List<TextLayout> lines = lines(inner);
        int height = lines.stream().mapToInt(this::height).sum();
        int y = insets.top + Math.max(0, getHeight() - insets.top - insets.bottom - height) / 2;
        for (TextLayout line : lines) {
            int base = y + Math.round((height(line) - line.getAscent() - line.getDescent()) / 2 + line.getAscent());
            line.draw(g, insets.left + offset(line, inner), base);
            y += height(line);
        }
        g.dispose();
    }

    private List<TextLayout> lines(int inner) {
        AttributedString styled = new AttributedString(getText());
        styled.addAttribute(TextAttribute.FONT, getFont());
        ColourEmoji.system().ifPresent(emoji -> emoji.apply(styled, getText(), getFont()));
        FontRenderContext context = TextRendering.context(this);
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), context);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < getText().length()) {
            lines.add(measurer.nextLayout(inner));
        }
        return lines;
    }

    private int height(TextLayout line) {
        int letters = (int) Math.ceil(line.getAscent() + line.getDescent());
        return Math.max(letters, getFontMetrics(getFont()).getHeight());
    }

    /** Right-to-left lines are right-aligned. */
    private float offset(TextLayout line, int inner) {
        if (getHorizontalAlignment() == CENTER) {
            return (inner - line.getVisibleAdvance()) / 2;
        }
        return line.isLeftToRight() ? 0 : inner - line.getAdvance();
    }
}
