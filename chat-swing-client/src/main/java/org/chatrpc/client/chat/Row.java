package org.chatrpc.client.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One line of what is shown of a conversation. Equal rows look the same. */
public sealed interface Row {

    /** The top of the list while older messages are on the server. */
    record Older(boolean loading) implements Row {}

    /**
     * The top of the list when everything is here.
     *
     * @param direct whether it is a conversation with one person
     */
    record Beginning(String roomTitle, boolean direct) implements Row {}

    /** The end of the list while newer messages are on the server. */
    record Newer(boolean loading) implements Row {}

    /** A new day. */
    record Day(LocalDate date) implements Row {}

    /** Everything below has not been read. */
    record Unread() implements Row {}

    /**
     * A message.
     *
     * @param key names it among the rows, also while it becomes from an unsent one a stored one
     * @param number its number in the room, 0 while it has none
     * @param startsGroup whether it shows its sender: the first of several by the same person
     * @param mine whether this account wrote it
     * @param failure why it was refused, empty if it was not
     * @param mentionsMe whether it names this account
     * @param mentions the usernames of those it names
     * @param quote the message it answers
     */
    record MessageRow(
            String key,
            long number,
            String author,
            String authorName,
            String body,
            Instant at,
            boolean startsGroup,
            boolean mine,
            boolean edited,
            boolean deleted,
            Delivery delivery,
            String failure,
            boolean mentionsMe,
            List<String> mentions,
            Optional<Quote> quote)
            implements Row {}

    /**
     * What a message answers, in one line.
     *
     * @param number its number in the room, 0 while it is not among the messages that are loaded
     * @param author the display name of who wrote it, empty with number 0
     * @param text the first line of it, empty with number 0 and when it was deleted
     */
    record Quote(long number, String author, String text) {}
}
