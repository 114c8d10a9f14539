package org.chatrpc.client.chat.composer.completion;

import java.util.List;
import org.chatrpc.client.base.Value;

/**
 * Completes what is being typed after a character that starts it; contains no UI code. It never sends.
 *
 * @param <T> what is suggested
 */
public abstract class CompletionModel<T> {

    /**
     * The text with what was chosen.
     *
     * @param caret the new caret position
     */
    public record Completed(String text, int caret) {}

    private final Value<List<T>> found = new Value<>(List.of());
    private final Value<Integer> chosen = new Value<>(0);
    private final char mark;
    private int dismissedAt = -1;

    /** @param mark the character that starts what is completed */
    CompletionModel(char mark) {
        this.mark = mark;
    }

    /** The suggestions, best first; empty while nothing is being typed. */
    public final Value<List<T>> found() {
        return found;
    }

    /** The index of the one that Enter inserts. */
    public final Value<Integer> chosen() {
        return chosen;
    }

    public final boolean isOpen() {
        return !found.get().isEmpty();
    }

    /** The text or the caret position has changed. */
    public abstract void typed(String text, int caret);

    /** What is inserted for a suggestion, in place of the mark and what was typed after it. */
    abstract String inserted(T suggestion);

    /** Moves the choice, wrapping around. */
    public final void move(int step) {
        chosen.set(Math.floorMod(chosen.get() + step, found.get().size()));
    }

    final void choose(int index) {
        chosen.set(index);
    }

    /** Replaces the typed part with the choice, and puts a blank after it. */
    public final Completed complete(String text, int caret) {
        int at = text.lastIndexOf(mark, Math.max(0, caret - 1));
        String inserted = inserted(found.get().get(chosen.get()));
        boolean blankFollows = caret < text.length() && Character.isWhitespace(text.charAt(caret));
        String tail = blankFollows ? "" : " ";
        close();
        return new Completed(
                text.substring(0, at) + inserted + tail + text.substring(caret), at + inserted.length() + 1);
    }

    /** Closes the list until another mark is typed. */
    public final void dismiss(String text, int caret) {
        dismissedAt = text.lastIndexOf(mark, Math.max(0, caret - 1));
        close();
    }

    /** The composer has lost the focus. */
    public void close() {
        found.set(List.of());
    }

    /** Nothing is being typed: what was dismissed before may come again. */
    final void end() {
        close();
        dismissedAt = -1;
    }

    final boolean isDismissed(int at) {
        return at == dismissedAt;
    }

    final void show(List<T> suggestions) {
        if (!suggestions.equals(found.get())) {
            chosen.set(0);
            found.set(suggestions);
        }
    }
}
