package org.chatrpc.client.chat;

import org.chatrpc.client.chat.text.Marks;

/**
 * What changes how a row looks, besides what it says.
 *
 * @param hovered whether the pointer is over it
 * @param focused whether it is the message that the keyboard is at
 * @param flash how strong the light behind it is, between 0 and 1
 */
record RowState(boolean hovered, boolean focused, float flash, Marks marks) {

    static final RowState PLAIN = new RowState(false, false, 0, Marks.NONE);
}
