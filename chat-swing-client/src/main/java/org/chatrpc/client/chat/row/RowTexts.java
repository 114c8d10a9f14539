package org.chatrpc.client.chat.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.client.chat.card.FileTexts;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.time.Times;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.MessageMarkup;
import org.chatrpc.text.NameText;

/** A row as one sentence, for screen readers and for copying. */
public final class RowTexts {

    private static final int EXCERPT = 80;

    private RowTexts() {}

    public static String spoken(Row row) {
        if (row instanceof MessageRow message) {
            return spokenMessage(message);
        } else if (row instanceof Row.Day day) {
            return Times.day(day.date(), day.today());
        } else if (row instanceof Row.Unread) {
            return Texts.get("chat.unread");
        } else if (row instanceof Row.Beginning beginning) {
            return beginning(beginning);
        }
        return Texts.get("chat.loading");
    }

    private static String spokenMessage(MessageRow row) {
        String files = row.files().stream().map(FileTexts::spoken).collect(Collectors.joining(" "));
        String body = row.hasText() ? MessageMarkup.plain(row.body()) : instead(row);
        List<String> said = new ArrayList<>();
        said.add(Texts.get("chat.spoken", row.authorName(), Times.time(row.at()), row.filesOnly() ? files : body));
        if (!files.isEmpty() && !row.filesOnly()) {
            said.add(files);
        }
        row.quote()
                .filter(quote -> !quote.author().isEmpty())
                .ifPresent(quote -> said.add(Texts.get("chat.spoken.answer", quote.author())));
        if (row.mentionsMe()) {
            said.add(Texts.get("chat.spoken.mention"));
        }
        if (row.edited() && row.hasText()) {
            said.add(Texts.get("chat.spoken.edited"));
        }
        row.foot().chips().forEach(chip -> said.add(spoken(chip)));
        if (row.foot().answers() > 0) {
            said.add(FootLines.answersText(row) + ".");
        }
        if (row.foot().pin() != Row.Pin.NO) {
            said.add(pin(row.foot().pin()) + ".");
        }
        if (row.delivery() != Delivery.STORED) {
            said.add(waiting(row));
        }
        return String.join(" ", said);
    }

    /** What is shown where a message has no text. */
    static String instead(MessageRow row) {
        if (!row.deleted()) {
            return Texts.get("chat.blocked.hidden");
        }
        return row.deletion().isEmpty() ? Texts.get("chat.deleted") : row.deletion();
    }

    /** @param name by which to show who deleted a message */
    static String deletion(ChatMessage.Deleter by, String name) {
        if (by.username().equals(ChatMessage.Deleter.SERVER)) {
            return Texts.get("chat.deleted.old");
        }
        return by.reason().isEmpty()
                ? Texts.get("chat.deleted.by", name)
                : Texts.get("chat.deleted.reason", name, by.reason());
    }

    /** Whether a message is pinned. */
    static String pin(Row.Pin pin) {
        return Texts.get(
                switch (pin) {
                    case NO, YES -> "chat.pinned";
                    case PINNING -> "chat.pinning";
                    case UNPINNING -> "chat.unpinning";
                });
    }

    private static String spoken(Row.Chip chip) {
        String said = Texts.get(
                chip.mine() ? "chat.spoken.reaction.mine" : "chat.spoken.reaction", chip.emoji(), chip.count());
        return chip.pending() ? said + " " + Texts.get("chat.reaction.pending") : said;
    }

    /** The progress of a row's entry in the outbox, and why it has not arrived. */
    static String waiting(MessageRow row) {
        String what = row.toBeDeleted()
                ? "deletion"
                : row.change().isPresent() ? "edit" : row.uploads() ? "files" : "message";
        return switch (row.delivery()) {
            case STORED -> "";
            case SENDING -> Texts.get("chat.sending." + what);
            case RETRYING -> Texts.get("chat.retried." + what, row.failure());
            case FAILED -> Texts.get("chat.failed." + what, row.failure());
            case PAUSED -> Texts.get("chat.paused");
        };
    }

    /** A part of a message for the clipboard, with sender and local time. */
    public static String copied(MessageRow row, String part) {
        return "[" + Times.sortable(row.at()) + "] " + row.authorName() + ": " + part;
    }

    /**
     * The first line of a message in which anything is seen, to recognise it by. It is shown among other texts, so
     * nothing in it may turn or hide them.
     */
    public static String firstLine(String body) {
        return body.lines()
                .map(line -> NameText.shown(line, ""))
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The beginning of a message in one line, enough to recognise it by within another text. */
    public static String excerpt(String body) {
        return oneLine(body, EXCERPT);
    }

    /**
     * The beginning of a text in one line that is safe to show within another one.
     *
     * @param most in characters; what is longer ends with an ellipsis
     */
    public static String oneLine(String text, int most) {
        String line = NameText.shown(text, "").strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + " …";
    }

    /** The text that represents the message replied to. */
    static String quoted(Row.Quote quote) {
        if (quote.number() == 0) {
            return Texts.get("chat.quote.away");
        }
        return quote.text().isEmpty() ? Texts.get("chat.deleted") : MessageMarkup.plain(quote.text());
    }

    static String beginning(Row.Beginning row) {
        return Texts.get(row.direct() ? "chat.beginning.direct" : "chat.beginning", row.roomTitle());
    }
}
