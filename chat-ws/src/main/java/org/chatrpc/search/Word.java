package org.chatrpc.search;

import java.util.List;
import org.chatrpc.text.Folding;
import org.chatrpc.text.WordBoundaries;

/**
 * A word or a quoted phrase of a query.
 *
 * @param folded as {@link #fold} returns it, with single spaces between its words; not empty
 * @param edges where in the words of a text it may lie
 */
public record Word(String folded, WordBoundaries edges) {
    /** From this number of characters on, a word is found anywhere in other words. */
    private static final int LONG = 3;

    /** Text as it is compared. */
    static String fold(String text) {
        return Folding.fold(text);
    }

    /** The word as typed, or empty if no part of it can be compared. */
    static List<Word> typed(String text) {
        return normalised(text).stream()
                .map(folded -> new Word(folded, isLong(folded) ? WordBoundaries.ANYWHERE : WordBoundaries.AT_START))
                .toList();
    }

    /** A phrase that was in quotes. */
    static List<Word> quoted(String text) {
        return normalised(text).stream()
                .map(folded -> new Word(folded, WordBoundaries.WHOLE_WORDS))
                .toList();
    }

    /** Whether the text has it. */
    boolean isIn(String foldedText) {
        return edges.indexIn(foldedText, folded, 0) >= 0;
    }

    /** Where it is in a text that has not been folded, in UTF-16 units. */
    List<Folding.Match> find(String text) {
        return Folding.find(text, folded, edges);
    }

    private static List<String> normalised(String text) {
        String folded = fold(text).strip();
        return folded.isEmpty() ? List.of() : List.of(folded);
    }

    private static boolean isLong(String folded) {
        return folded.codePointCount(0, folded.length()) >= LONG;
    }
}
