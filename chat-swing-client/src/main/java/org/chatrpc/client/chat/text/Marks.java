package org.chatrpc.client.chat.text;

import java.util.List;
import org.chatrpc.client.chat.markup.Range;

/**
 * The highlighted ranges of a text.
 *
 * @param selection empty if nothing is selected
 * @param found the search matches
 */
public record Marks(Range selection, List<Range> found) {

    public static final Marks NONE = new Marks(Range.NONE, List.of());
}
