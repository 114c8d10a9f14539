package org.chatrpc.client.chat.spell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.swing.text.BadLocationException;
import javax.swing.text.Highlighter.Highlight;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.spell.SpelledWord;

/** The underlined words of a text. On the event thread. */
final class Underlines {

    /** Each change of the text checks all of them. */
    static final int MAX_UNDERLINES = 500;

    private final JTextComponent text;
    private final WavyLine line = new WavyLine();
    private final List<Mark> marks = new ArrayList<>();

    /** An underlined word. */
    record Mark(Highlight place, String word) {

        int start() {
            return place.getStartOffset();
        }

        int end() {
            return place.getEndOffset();
        }

        boolean touches(int caret) {
            return start() <= caret && caret <= end();
        }
    }

    Underlines(JTextComponent text) {
        this.text = text;
    }

    int size() {
        return marks.size();
    }

    /** The one at a position. */
    Optional<Mark> at(int position) {
        return marks.stream().filter(mark -> mark.touches(position)).findFirst();
    }

    /** The first one after a position, or else the first of all. */
    Optional<Mark> after(int position) {
        return marks.stream()
                .min(Comparator.comparing((Mark mark) -> mark.end() <= position).thenComparing(Mark::start));
    }

    /** Whether a word is still where it was marked. */
    boolean isThere(Mark mark) {
        try {
            return text.getText(mark.start(), mark.end() - mark.start()).equals(mark.word());
        } catch (BadLocationException e) {
            return false;
        }
    }

    /**
     * Underlines the first {@link #MAX_UNDERLINES} of these words and no others.
     *
     * @param later words that are not underlined yet, unless they are already
     */
    void show(List<SpelledWord> words, Predicate<SpelledWord> later) {
        Set<SpelledWord> left =
                words.stream().limit(MAX_UNDERLINES).collect(Collectors.toCollection(LinkedHashSet::new));
        marks.removeIf(mark -> !left.remove(new SpelledWord(mark.start(), mark.word())) && takeOff(mark));
        left.removeIf(later);
        left.forEach(this::add);
    }

    /** Takes the lines away from words that have changed. */
    void followText() {
        marks.removeIf(mark -> !isThere(mark) && takeOff(mark));
    }

    void clear() {
        marks.forEach(this::takeOff);
        marks.clear();
    }

    private boolean takeOff(Mark mark) {
        text.getHighlighter().removeHighlight(mark.place());
        return true;
    }

    private void add(SpelledWord word) {
        try {
            Object place = text.getHighlighter().addHighlight(word.start(), word.end(), line);
            marks.add(new Mark((Highlight) place, word.word()));
        } catch (BadLocationException e) {
            // The text has changed, and will be checked again.
        }
    }
}
