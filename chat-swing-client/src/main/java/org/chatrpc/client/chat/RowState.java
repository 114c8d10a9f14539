package org.chatrpc.client.chat;

import org.chatrpc.client.chat.text.Marks;

/**
 * The state that changes the look of a row.
 *
 * @param hovered whether the pointer is over it
 * @param focused whether the keyboard cursor is on it
 * @param marked whether it is being edited or answered
 * @param flash the opacity of the highlight behind it, between 0 and 1
 */
record RowState(boolean hovered, boolean focused, boolean marked, float flash, Marks marks) {

    static final RowState PLAIN = new RowState(false, false, false, 0, Marks.NONE);
}
