package org.chatrpc.client.chat.row;

import java.util.Optional;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.text.Marks;

/**
 * The state that changes the look of a row.
 *
 * @param hovered whether the pointer is over it
 * @param focused whether the keyboard cursor is on it
 * @param marked whether it is being edited or replied to
 * @param chip the reaction under the pointer
 * @param flash the opacity of the highlight behind it, between 0 and 1
 */
public record RowState(
        boolean hovered, boolean focused, boolean marked, Optional<Chip> chip, float flash, Marks marks) {

    public static final RowState PLAIN = new RowState(false, false, false, Optional.empty(), 0, Marks.NONE);
}
