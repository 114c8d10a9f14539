package org.chatrpc.client.chat.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.Row.Quote;

/** Creates messages for tests, numbered in order and a minute apart. */
public final class MessageRows {

    /** A day long after those of the tests. */
    public static final Value<LocalDate> TODAY = new Value<>(LocalDate.of(2027, 1, 1));

    private final Instant start;
    private long number;
    private String author = "";

    public MessageRows(Instant start) {
        this.start = start;
    }

    public static Row.Day day(LocalDate date) {
        return new Row.Day(date, TODAY.get());
    }

    /** Adds a message; consecutive ones by the same person are grouped. */
    public MessageRow say(String name, String body) {
        number++;
        boolean first = !name.equals(author);
        author = name;
        String username = name.toLowerCase(java.util.Locale.ROOT).split(" ")[0];
        return new MessageRow(
                "#" + number,
                number,
                username,
                name,
                body,
                start.plusSeconds(60 * number),
                first,
                false,
                false,
                false,
                Delivery.STORED,
                "",
                false,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public static MessageRow mentioning(MessageRow row, boolean me, String... names) {
        return copy(
                row, row.mine(), row.edited(), row.deleted(), row.delivery(), me, Arrays.asList(names), row.quote());
    }

    public static MessageRow answering(MessageRow row, MessageRow answered) {
        Quote quote = new Quote(
                answered.number(),
                answered.authorName(),
                answered.body().lines().findFirst().orElse(""));
        return copy(row, row.mine(), row.edited(), row.deleted(), row.delivery(), false, List.of(), Optional.of(quote));
    }

    public static MessageRow edited(MessageRow row) {
        return copy(row, row.mine(), true, false, row.delivery(), false, List.of(), row.quote());
    }

    public static MessageRow deleted(MessageRow row) {
        return copy(row, row.mine(), false, true, row.delivery(), false, List.of(), row.quote());
    }

    public static MessageRow mine(MessageRow row, Delivery delivery) {
        return copy(row, true, false, false, delivery, false, List.of(), row.quote());
    }

    /** A message of somebody who is blocked, which the user wants to see all the same. */
    public static MessageRow shown(MessageRow row) {
        return new MessageRow(
                row.key(),
                row.number(),
                row.author(),
                row.authorName(),
                row.body(),
                row.at(),
                row.startsGroup(),
                row.mine(),
                row.edited(),
                row.deleted(),
                row.delivery(),
                row.failure(),
                row.mentionsMe(),
                row.mentions(),
                row.quote(),
                row.change(),
                row.foot(),
                Row.Blocked.SHOWN,
                row.files(),
                row.deletion());
    }

    private static MessageRow copy(
            MessageRow row,
            boolean mine,
            boolean edited,
            boolean deleted,
            Delivery delivery,
            boolean mentionsMe,
            List<String> mentions,
            Optional<Quote> quote) {
        return new MessageRow(
                row.key(),
                delivery == Delivery.STORED ? row.number() : 0,
                row.author(),
                row.authorName(),
                deleted ? "" : row.body(),
                row.at(),
                row.startsGroup(),
                mine,
                edited,
                deleted,
                delivery,
                delivery == Delivery.FAILED ? "You may not write here." : "",
                mentionsMe,
                mentions,
                quote,
                row.change());
    }
}
