package org.chatrpc.client.search.result;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.search.FoundMessage;
import org.chatrpc.text.MessageMarkup;
import org.chatrpc.text.Passage;
import org.chatrpc.text.Piece;

/**
 * A message's text without its markup, as the results show it. They have no formatting, because in two lines, a quote, a
 * list or a code block would leave less room for words.
 *
 * @param text as returned by {@link MessageMarkup#plain}
 * @param matches the matched ranges of it, in order
 */
record ShownText(String text, List<FoundMessage.Span> matches) {

    /**
     * Removes the markup from a text.
     *
     * @param matches the matched ranges of the body, in order; those that consist of markup only are dropped
     */
    static ShownText of(String body, List<FoundMessage.Span> matches) {
        StringBuilder shown = new StringBuilder(body.length());
        // Maps each character of the body to its position in the plain text, or to where it would be.
        int[] places = new int[body.length() + 1];
        for (Passage passage : MessageMarkup.parse(body)) {
            for (Piece piece : passage.pieces()) {
                boolean mark = piece.kind() == Piece.Kind.MARK;
                for (int i = piece.start(); i < piece.end(); i++) {
                    places[i] = shown.length() + (mark ? 0 : i - piece.start());
                }
                if (!mark) {
                    shown.append(body, piece.start(), piece.end());
                }
                if (piece.kind() == Piece.Kind.BULLET) {
                    shown.append(' ');
                }
            }
        }
        if (shown.toString().isBlank()) {
            return new ShownText(body, matches);
        }
        places[body.length()] = shown.length();
        List<FoundMessage.Span> moved = new ArrayList<>();
        for (FoundMessage.Span match : matches) {
            int start = places[match.start()];
            // The position after the last character of the match, not before the next one: there may be markup in
            // between.
            int end = match.end() == 0 ? 0 : end(places, match.end());
            if (start < end) {
                moved.add(new FoundMessage.Span(start, end));
            }
        }
        return new ShownText(shown.toString(), List.copyOf(moved));
    }

    private static int end(int[] places, int end) {
        return Math.min(places[end], places[end - 1] + 1);
    }
}
