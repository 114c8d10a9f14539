package org.chatrpc.client.search.result;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.search.FoundMessage;
import org.chatrpc.text.MessageMarkup;
import org.chatrpc.text.Passage;
import org.chatrpc.text.Piece;

/**
 * What is shown of a message's text: all of it but the markup. Results show no formatting, as two lines of a quote, a list and
 * a code block would say less than their words.
 *
 * @param text as {@link MessageMarkup#plain} has it
 * @param matches what of it matched, in order
 */
record ShownText(String text, List<FoundMessage.Span> matches) {

    /**
     * Takes the markup from a text.
     *
     * @param matches what of the text matched, in order; what is nothing but markup is not shown
     */
    static ShownText of(String body, List<FoundMessage.Span> matches) {
        StringBuilder shown = new StringBuilder(body.length());
        // Where each character of the body is in what is shown, or would be.
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
            // After the last character of the match, not before the next one: there may be markup between them.
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
