package org.chatrpc.client.chat.text;

/**
 * How a long text is folded.
 *
 * @param from the greatest number of lines of a text that is not folded
 * @param shown the number of lines of a folded text
 * @param open whether all of a long text is shown
 * @param text the words after a long text that fold or unfold it
 */
public record Fold(int from, int shown, boolean open, String text) {

    /** Never folds. */
    static final Fold NONE = new Fold(Integer.MAX_VALUE - 1, 0, true, "");
}
