package org.chatrpc.client.chat;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.text.BodyText;

/** Cuts a text that is too long for one message where people would: between paragraphs, else lines, words, characters. */
final class MessageParts {

    private MessageParts() {}

    /**
     * The messages that a text makes, in order; together they have all its characters but the blank ones at the cuts, and
     * each has something to be seen.
     *
     * @param limit the longest message, in characters
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

    /** Where to cut before an end: not so early that the message is less than half as long as it might be. */
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
