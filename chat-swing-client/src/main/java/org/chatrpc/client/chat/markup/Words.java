package org.chatrpc.client.chat.markup;

import java.text.BreakIterator;

/** Words as selected by a double click. */
public final class Words {

    private Words() {}

    /** The word, or the run of other characters, at an offset; the last one for the end of the text. */
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
