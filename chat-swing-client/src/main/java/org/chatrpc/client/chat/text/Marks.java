package org.chatrpc.client.chat.text;

import java.util.List;
import org.chatrpc.client.chat.markup.Range;

/**
 * What is lit up in a text.
 *
 * @param selection empty if nothing is selected
 * @param found what a search found
 */
public record Marks(Range selection, List<Range> found) {

    public static final Marks NONE = new Marks(Range.NONE, List.of());
}
