package org.chatrpc.client.chat.composer;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.text.BodyText;

/** Splits a text that is too long for one message between paragraphs, or else between lines, words or characters. */
final class MessageParts {

    private MessageParts() {}

    /**
     * The messages for a text, in order. Together they contain all its characters except blanks at the splits, and
     * each has a visible character.
     *
     * @param limit the maximum length of a message, in characters
     */
    static List<String> of(String typed, int limit) {
        List<String> parts = new ArrayList<>();
        String rest = MessageText.clean(typed);
        while (MessageText.length(rest) > limit) {
            int end = rest.offsetByCodePoints(0, limit);
            int cut = cut(rest, end);
            String part = MessageText.clean(rest.substring(0, cut));
            if (BodyText.isVisible(part)) {
                parts.add(part);
            }
            rest = MessageText.clean(rest.substring(cut));
        }
        if (BodyText.isVisible(rest)) {
            parts.add(rest);
        }
        return List.copyOf(parts);
    }

    /** Where to split before an end; no message becomes shorter than half of the limit. */
    private static int cut(String text, int end) {
        for (String between : List.of("\n\n", "\n", " ")) {
            int found = text.lastIndexOf(between, end - 1);
            if (found > end / 2) {
                return found;
            }
        }
        return end;
    }
}
