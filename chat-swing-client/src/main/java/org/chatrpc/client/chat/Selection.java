package org.chatrpc.client.chat;

import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.chat.Place.Position;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.chat.markup.Range;

/**
 * What is selected in the messages: from one place to another. It is held by the messages, not by rows, so that it stays
 * what it is while rows come and go. Knows no component; confined to the event thread.
 */
final class Selection {

    private static final Position NOWHERE = new Position(0, 0);

    private List<Row> rows = List.of();
    private List<Place> places = List.of();
    private Position start = NOWHERE;
    private Position end = NOWHERE;

    /** The rows are others now. */
    void setRows(List<Row> next) {
        rows = next;
        resolve();
    }

    void clear() {
        places = List.of();
        resolve();
    }

    /** Begins with a place, a word or a message, which stays selected however the selection is extended. */
    void begin(Place from, Place to) {
        places = List.of(from, to, to);
        resolve();
    }

    /** Extends what was begun to a place in either direction; begins there if nothing was. */
    void extend(Place head) {
        places = places.isEmpty() ? List.of(head, head, head) : List.of(places.get(0), places.get(1), head);
        resolve();
    }

    /** Every message that there is. */
    void selectAll() {
        List<MessageRow> messages = rows.stream()
                .filter(MessageRow.class::isInstance)
                .map(MessageRow.class::cast)
                .toList();
        if (!messages.isEmpty()) {
            MessageRow last = messages.get(messages.size() - 1);
            begin(Place.start(messages.get(0)), Place.end(last));
        }
    }

    /** Whether a place is after the beginning of what was begun with, so that the selection extends downwards to it. */
    boolean isForward(Place place) {
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
                || row.deleted()) {
            return Range.NONE;
        }
        int from = index == start.index() ? start.offset() : 0;
        int to = index == end.index() ? end.offset() : row.body().length();
        return new Range(from, to).within(row.body().length());
    }

    /** The rows of which something is selected, in order. */
    List<Integer> indices() {
        List<Integer> selected = new ArrayList<>();
        for (int i = start.index(); i <= Math.min(end.index(), rows.size() - 1); i++) {
            if (!in(i).isEmpty()) {
                selected.add(i);
            }
        }
        return selected;
    }

    /** What is selected, for the clipboard: of one message just its text, of several each with sender and time. */
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
