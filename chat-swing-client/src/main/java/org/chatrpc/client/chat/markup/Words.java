package org.chatrpc.client.chat.markup;

import java.text.BreakIterator;

/** Words as a double click selects them. */
public final class Words {

    private Words() {}

    /** The word, or the run of what is none, at a place of a text; the last one for its end. */
    public static Range at(String text, int offset) {
        if (text.isEmpty()) {
            return Range.NONE;
        }
        BreakIterator words = BreakIterator.getWordInstance();
        words.setText(text);
        int end = words.following(Math.max(0, Math.min(offset, text.length() - 1)));
        int start = words.previous();
        return new Range(start, end);
    }
}
