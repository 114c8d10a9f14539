package org.chatrpc.client.chat;

/**
 * Where the view is to be led, now that it is among the rows.
 *
 * @param number the message to bring into view, or {@link #END}
 * @param turn makes each one differ from the one before
 */
public record Lead(long number, int turn) {

    /** The end of the list, and stay there. */
    public static final long END = 0;

    boolean toEnd() {
        return number == END;
    }
}
