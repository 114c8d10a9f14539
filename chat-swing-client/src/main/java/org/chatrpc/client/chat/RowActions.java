package org.chatrpc.client.chat;

import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.chat.RowPainter.Link;

/** What a person can do with a row: follow one of its links, and go to the message that it answers. On the event thread. */
final class RowActions {

    private final TranscriptView view;
    private BiConsumer<MessageRow, Link> onLink = (row, link) -> {};
    private LongConsumer onAnswered = number -> {};

    RowActions(TranscriptView view) {
        this.view = view;
    }

    /** Called with the row and the link that a person clicked. */
    void onLink(BiConsumer<MessageRow, Link> action) {
        this.onLink = action;
    }

    /** Called with the number of an answer when a person wants to see what it answers, and that is not among the rows. */
    void onAnswered(LongConsumer action) {
        this.onAnswered = action;
    }

    /** A person clicked a link of a row. */
    void follow(MessageRow row, Link link) {
        onLink.accept(row, link);
    }

    /** Leads to the message that a row answers. */
    void toAnswered(MessageRow row) {
        long number = row.quote().map(Row.Quote::number).orElse(0L);
        if (number > 0 && view.scrollToMessage(number)) {
            view.flash(number);
        } else {
            onAnswered.accept(row.number());
        }
    }
}
