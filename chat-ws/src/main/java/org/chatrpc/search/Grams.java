package org.chatrpc.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.text.WordBoundaries;

/**
 * The grams of texts, by which the index finds them: a text that contains a word contains all grams of the word. The
 * converse does not hold, so the candidates of the index have to be compared with the query.
 *
 * <p>Grams are all sequences of three characters without white space, prefixes of words with one and two characters,
 * and each character that is not a letter or digit. Where words are not separated by spaces, as in Chinese and
 * Japanese, they are single characters and pairs instead: there are too many sequences of three, and words are shorter.
 */
public final class Grams {
    private static final String WORD_START = " ";
    private static final int LONG = 3;
    /** Enough to find a long phrase; each further gram slows the search down. */
    private static final int MAX_REQUIRED = 32;

    private final int[] text;
    private final Consumer<String> grams;

    private Grams(int[] text, Consumer<String> grams) {
        this.text = text;
        this.grams = grams;
    }

    /**
     * Passes on all grams of a text; one that occurs repeatedly may be passed on repeatedly.
     *
     * @param foldedText as returned by {@link #fold}
     */
    public static void ofText(String foldedText, Consumer<String> grams) {
        Grams all = new Grams(foldedText.codePoints().toArray(), grams);
        for (int i = 0; i < all.text.length; i++) {
            if (!isSpace(all.text[i])) {
                all.single(i);
                all.pair(i);
                all.triple(i);
                all.wordStart(i, 1);
                all.wordStart(i, 2);
            }
        }
    }

    /** The text in the form from which its grams are derived. */
    public static String fold(String text) {
        return Word.fold(text);
    }

    /** Grams that every text with this word has. */
    public static List<String> of(Word word) {
        List<String> found = new ArrayList<>();
        Grams all = new Grams(word.folded().codePoints().toArray(), found::add);
        for (int i = 0; i < all.text.length; i++) {
            if (isSpace(all.text[i])) {
                continue;
            }
            if (!all.triple(i) && !all.pair(i) && !all.isCovered(i)) {
                all.single(i);
                if (i > 0 || word.edges() != WordBoundaries.ANYWHERE) {
                    all.wordStart(i, all.isInWord(i + 1) ? 2 : 1);
                }
            }
        }
        return spread(found.stream().distinct().toList());
    }

    /** Whether a longer gram that starts earlier includes the character. */
    private boolean isCovered(int at) {
        return isTriple(at - 1) || isTriple(at - 2) || isPair(at - 1);
    }

    private static List<String> spread(List<String> grams) {
        if (grams.size() <= MAX_REQUIRED) {
            return grams;
        }
        List<String> some = new ArrayList<>();
        for (int i = 0; i < MAX_REQUIRED; i++) {
            some.add(grams.get((int) ((long) i * grams.size() / MAX_REQUIRED)));
        }
        return some;
    }

    private void single(int at) {
        if (WordBoundaries.isUnspaced(text[at]) || !WordBoundaries.isInWord(text[at])) {
            grams.accept(new String(text, at, 1));
        }
    }

    private boolean pair(int at) {
        boolean pair = isPair(at);
        if (pair) {
            grams.accept(new String(text, at, 2));
        }
        return pair;
    }

    private boolean isPair(int at) {
        return at >= 0
                && at + 1 < text.length
                && WordBoundaries.isUnspaced(text[at])
                && WordBoundaries.isUnspaced(text[at + 1]);
    }

    private boolean triple(int at) {
        boolean triple = isTriple(at);
        if (triple) {
            grams.accept(new String(text, at, LONG));
        }
        return triple;
    }

    private boolean isTriple(int at) {
        if (at < 0 || at + LONG > text.length) {
            return false;
        }
        for (int i = at; i < at + LONG; i++) {
            if (isSpace(text[i]) || WordBoundaries.isUnspaced(text[i])) {
                return false;
            }
        }
        return true;
    }

    private void wordStart(int at, int length) {
        if (isInWord(at) && !isInWord(at - 1) && isInWord(at + length - 1)) {
            grams.accept(WORD_START + new String(text, at, length));
        }
    }

    private boolean isInWord(int at) {
        return at >= 0 && at < text.length && WordBoundaries.isInWord(text[at]);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
