package org.chatrpc.client.chat.transcript;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.chat.transcript.TextPosition.Position;

/**
 * The selected range of messages, from one place to another. It refers to messages, not to rows, so it is unaffected
 * by rows being added or removed. Contains no UI code; confined to the event thread.
 */
final class Selection {

    private static final Position NOWHERE = new Position(0, 0);

    private List<Row> rows = List.of();
    private List<TextPosition> places = List.of();
    private Position start = NOWHERE;
    private Position end = NOWHERE;

    /** The rows have changed. */
    void setRows(List<Row> next) {
        rows = next;
        resolve();
    }

    void clear() {
        places = List.of();
        resolve();
    }

    /** Starts with a place, a word or a message, which stays selected however the selection is extended. */
    void begin(TextPosition from, TextPosition to) {
        places = List.of(from, to, to);
        resolve();
    }

    /** Extends the selection to a place in either direction; starts there if there is none. */
    void extend(TextPosition head) {
        places = places.isEmpty() ? List.of(head, head, head) : List.of(places.get(0), places.get(1), head);
        resolve();
    }

    /** Selects all messages. */
    void selectAll() {
        List<MessageRow> messages = rows.stream()
                .filter(MessageRow.class::isInstance)
                .map(MessageRow.class::cast)
                .toList();
        if (!messages.isEmpty()) {
            MessageRow last = messages.get(messages.size() - 1);
            begin(TextPosition.start(messages.get(0)), TextPosition.end(last));
        }
    }

    /** Whether a place is after the start of the selection, so that extending it goes downwards. */
    boolean isForward(TextPosition place) {
        return places.isEmpty() || place.in(rows).compareTo(places.get(0).in(rows)) > 0;
    }

    boolean isEmpty() {
        return start.compareTo(end) >= 0;
    }

    /** The selected part of a row's text. */
    Range in(int index) {
        if (isEmpty()
                || index < start.index()
                || index > end.index()
                || !(rows.get(index) instanceof MessageRow row)
                || !row.hasText()) {
            return Range.NONE;
        }
        int from = index == start.index() ? start.offset() : 0;
        int to = index == end.index() ? end.offset() : row.body().length();
        return new Range(from, to).within(row.body().length());
    }

    /** The rows that contain a part of the selection, in order. */
    List<Integer> indices() {
        List<Integer> selected = new ArrayList<>();
        for (int i = start.index(); i <= Math.min(end.index(), rows.size() - 1); i++) {
            if (!in(i).isEmpty()) {
                selected.add(i);
            }
        }
        return selected;
    }

    /**
     * The selected text for the clipboard: from a single message only its text, from several each with sender and
     * time.
     */
    String text() {
        List<Integer> indices = indices();
        if (indices.size() == 1) {
            return part(indices.get(0));
        }
        List<String> lines = indices.stream()
                .map(index -> RowTexts.copied((MessageRow) rows.get(index), part(index)))
                .toList();
        return String.join("\n", lines);
    }

    private String part(int index) {
        return in(index).of(((MessageRow) rows.get(index)).body());
    }

    private void resolve() {
        List<Position> ordered =
                places.stream().map(place -> place.in(rows)).sorted().toList();
        start = ordered.isEmpty() ? NOWHERE : ordered.get(0);
        end = ordered.isEmpty() ? NOWHERE : ordered.get(ordered.size() - 1);
    }
}
