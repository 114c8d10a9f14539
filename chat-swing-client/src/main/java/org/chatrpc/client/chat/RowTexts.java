package org.chatrpc.client.chat;

import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.ui.Texts;

/** A row as one sentence, for screen readers and for copying. */
final class RowTexts {

    private RowTexts() {}

    static String spoken(Row row) {
        if (row instanceof MessageRow message) {
            String body = message.deleted() ? Texts.get("chat.deleted") : message.body();
            String name = Names.plain(message.authorName());
            String said = Texts.get("chat.spoken", name, Times.time(message.at()), body);
            return switch (message.delivery()) {
                case STORED -> said;
                case SENDING -> said + " " + Texts.get("chat.spoken.sending");
                case FAILED -> said + " " + Texts.get("chat.failed", message.failure());
            };
        } else if (row instanceof Row.Day day) {
            return Times.day(day.date());
        } else if (row instanceof Row.Unread) {
            return Texts.get("chat.unread");
        } else if (row instanceof Row.Beginning beginning) {
            return beginning(beginning);
        }
        return Texts.get("chat.loading");
    }

    /** A part of a message for the clipboard, with its sender and its time here. */
    static String copied(MessageRow row, String part) {
        return "[" + Times.sortable(row.at()) + "] " + Names.plain(row.authorName()) + ": " + part;
    }

    /** What stands for a message that another one answers. */
    static String quoted(Row.Quote quote) {
        if (quote.number() == 0) {
            return Texts.get("chat.quote.away");
        }
        return quote.text().isEmpty() ? Texts.get("chat.deleted") : quote.text();
    }

    static String beginning(Row.Beginning row) {
        return Texts.get(row.direct() ? "chat.beginning.direct" : "chat.beginning", row.roomTitle());
    }
}
