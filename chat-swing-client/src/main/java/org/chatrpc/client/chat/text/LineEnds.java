package org.chatrpc.client.chat.text;

import java.awt.font.FontRenderContext;
import java.awt.font.TextMeasurer;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.Optional;
import org.chatrpc.client.chat.markup.Graphemes;
import org.jspecify.annotations.Nullable;

/**
 * Decides where the lines of a paragraph end. Normally this follows the Unicode rules (Standard Annex #14); but
 * before a long address they would leave most of a line empty and still have to break the address. Confined to one
 * thread.
 */
final class LineEnds {

    private final String text;
    private final float width;
    private final AttributedString styled;
    private final FontRenderContext context;
    /** Empty if each char is a grapheme cluster of its own. */
    private final Optional<BitSet> whole;

    /** Created on demand, which is rare. */
    private @Nullable Measure measure;

    private record Measure(BreakIterator allowedEnds, TextMeasurer measurer) {}

    LineEnds(String text, AttributedString styled, FontRenderContext context, float width) {
        this.text = text;
        this.styled = styled;
        this.context = context;
        this.width = width;
        this.whole = Graphemes.plain(text) ? Optional.empty() : Optional.of(Graphemes.boundaries(text));
    }

    /** @param allowed where the Unicode rules would end the line that starts at {@code from} */
    int after(int from, int allowed) {
        int end = isWithinWord(allowed) ? filled(from, allowed) : allowed;
        return whole.map(cuts -> cut(cuts, from, end)).orElse(end);
    }

    private boolean isWithinWord(int at) {
        return at < text.length()
                && !Character.isWhitespace(text.charAt(at - 1))
                && !Character.isWhitespace(text.charAt(at));
    }

    /** A word that would be broken on a line of its own is broken on this line instead. */
    private int filled(int from, int allowed) {
        Measure made = measure();
        int next = made.allowedEnds().following(allowed);
        boolean isBrokenAnyway = made.measurer().getAdvanceBetween(allowed, next) > width;
        return isBrokenAnyway ? Math.max(allowed, made.measurer().getLineBreakIndex(from, width)) : allowed;
    }

    private Measure measure() {
        if (measure == null) {
            BreakIterator allowedEnds = BreakIterator.getLineInstance();
            allowedEnds.setText(text);
            measure = new Measure(allowedEnds, new TextMeasurer(styled.getIterator(), context));
        }
        return measure;
    }

    /** Never splits a grapheme cluster, unless a single one is too wide. */
    private static int cut(BitSet whole, int from, int fits) {
        int before = whole.previousSetBit(fits);
        return before > from ? before : Math.max(fits, whole.nextSetBit(fits));
    }
}
