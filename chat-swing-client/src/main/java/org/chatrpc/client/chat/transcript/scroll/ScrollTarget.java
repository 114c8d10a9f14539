package org.chatrpc.client.chat.transcript.scroll;

/**
 * Where the view must scroll; the target is among the rows.
 *
 * @param number the message to scroll to, or {@link #END}
 * @param whole whether all of its text is to be shown, if it is folded
 * @param turn makes each request differ from the previous one
 */
public record ScrollTarget(long number, boolean whole, int turn) {

    /** The end of the list, to be followed as messages arrive. */
    public static final long END = 0;

    public boolean toEnd() {
        return number == END;
    }
}
