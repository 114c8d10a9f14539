package org.chatrpc.client.ui.emoji;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short text on one line, such as a name, with its emoji in colour. Text without emoji is measured and drawn as
 * usual. For the event thread, as is all drawing.
 */
public final class EmojiString {

    private static final Pattern ONE = Pattern.compile("\\X");
    private static final String MARK = "…";

    /** In UTF-16 units; more do not fit on a line. */
    private static final int LONGEST = 1000;

    private EmojiString() {}

    /** Whether a text contains emoji that are drawn by this package. */
    static boolean hasPictures(String text) {
        return ColourEmoji.system().isPresent() && !EmojiClusters.in(text).isEmpty();
    }

    /** The width in pixels. */
    public static int width(String text, FontMetrics metrics) {
        return layout(text, metrics.getFont(), metrics.getFontRenderContext())
                .map(layout -> (int) Math.ceil(layout.getAdvance()))
                .orElseGet(() -> metrics.stringWidth(text));
    }

    /** Draws with the font and colour of the graphics. */
    public static void draw(Graphics2D g, String text, int x, int base) {
        layout(text, g.getFont(), g.getFontRenderContext())
                .ifPresentOrElse(layout -> layout.draw(g, x, base), () -> g.drawString(text, x, base));
    }

    /** Truncates a text with an ellipsis to a width; never within a grapheme cluster. */
    public static String cut(String text, FontMetrics metrics, int width) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (line.length() == text.length() && width(line, metrics) <= width) {
            return line;
        }
        List<Integer> ends = new ArrayList<>(List.of(0));
        for (Matcher matcher = ONE.matcher(line); matcher.find(); ) {
            ends.add(matcher.end());
        }
        int low = 0;
        int high = ends.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(line.substring(0, ends.get(middle)) + MARK, metrics) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return line.substring(0, ends.get(low)).stripTrailing() + MARK;
    }

    private static Optional<TextLayout> layout(String text, Font font, FontRenderContext context) {
        if (!hasPictures(text)) {
            return Optional.empty();
        }
        AttributedString styled = new AttributedString(text);
        styled.addAttribute(TextAttribute.FONT, font);
        ColourEmoji.system().ifPresent(emoji -> emoji.apply(styled, text, font));
        return Optional.of(new TextLayout(styled.getIterator(), context));
    }
}
