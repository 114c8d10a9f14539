package org.chatrpc.client.spell;

/**
 * A word in a text.
 *
 * @param start in UTF-16 units
 */
public record SpelledWord(int start, String word) {

    /** Exclusive, in UTF-16 units. */
    public int end() {
        return start + word.length();
    }

    /** Whether a caret is in the word, or at one of its ends. */
    public boolean touches(int caret) {
        return start <= caret && caret <= end();
    }
}
