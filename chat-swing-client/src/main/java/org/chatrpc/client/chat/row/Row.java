package org.chatrpc.client.chat.row;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.card.ShownFile;

/** One row of a conversation view. Equal rows look the same. */
public sealed interface Row {

    /** The top of the list if older messages are on the server. */
    record Older(boolean loading) implements Row {}

    /**
     * The top of the list if all older messages are loaded.
     *
     * @param direct whether it is a conversation with one person
     */
    record Beginning(String roomTitle, boolean direct) implements Row {}

    /** The end of the list if newer messages are on the server. */
    record Newer(boolean loading) implements Row {}

    /**
     * The start of a day.
     *
     * @param today when the row was built, as the heading says "today" and "yesterday"
     */
    record Day(LocalDate date, LocalDate today) implements Row {}

    /** The line above unread messages. */
    record Unread() implements Row {}

    /**
     * A message.
     *
     * @param key identifies it among the rows, also when an unsent message becomes a stored one
     * @param number its number in the room, 0 while it has none
     * @param startsGroup whether it shows its sender: the first of several by the same person
     * @param mine whether this account wrote it
     * @param failure why the server did not take it, empty if it did or has not answered
     * @param mentionsMe whether it mentions this account
     * @param mentions the usernames it mentions
     * @param quote the message it replies to
     * @param change the change to it that is in the outbox
     * @param foot how others responded to it
     * @param blocked whether this account blocks its author
     * @param files what was sent with it
     * @param deletion who deleted it and why, in a sentence; empty if its author did, or if it was not deleted
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
            Optional<Quote> quote,
            Optional<Change> change,
            Foot foot,
            Blocked blocked,
            List<ShownFile> files,
            String deletion)
            implements Row {

        /** A message without responses and files by somebody who is not blocked. */
        public MessageRow(
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
                Optional<Quote> quote,
                Optional<Change> change) {
            this(
                    key,
                    number,
                    author,
                    authorName,
                    body,
                    at,
                    startsGroup,
                    mine,
                    edited,
                    deleted,
                    delivery,
                    failure,
                    mentionsMe,
                    mentions,
                    quote,
                    change,
                    Foot.NONE,
                    Blocked.NO,
                    List.of(),
                    "");
        }

        /** Its name in the outbox. */
        public String outboxKey() {
            return change.map(Change::key).orElse(key);
        }

        /** Whether this account wants it deleted. */
        public boolean toBeDeleted() {
            return change.filter(Change::deletion).isPresent();
        }

        /** Whether its text is shown: it was not deleted, and is not hidden. */
        public boolean hasText() {
            return !deleted && blocked != Blocked.HIDDEN;
        }

        /** Whether it has nothing but files. */
        public boolean filesOnly() {
            return body.isEmpty() && !files.isEmpty();
        }

        /** Whether it is a new message with files that are still to be sent. */
        public boolean uploads() {
            return delivery != Delivery.STORED && !files.isEmpty() && change.isEmpty();
        }

        /** Whether it is a message on the server whose text is there. */
        public boolean stored() {
            return number > 0 && !deleted;
        }
    }

    /**
     * How others responded to a message.
     *
     * @param answers the replies in the thread that it started
     */
    record Foot(List<Chip> chips, int answers, Pin pin) {

        public static final Foot NONE = new Foot(List.of(), 0, Pin.NO);

        /** Whether it is pinned, or will be. */
        public boolean pinned() {
            return pin == Pin.YES || pin == Pin.PINNING;
        }
    }

    /** Whether a message is pinned to its room. */
    enum Pin {
        NO,
        YES,
        /** It is to be pinned, which is still in the outbox. */
        PINNING,
        /** It is to be unpinned, which is still in the outbox. */
        UNPINNING
    }

    /** Whether the author of a message is blocked. */
    enum Blocked {
        NO,
        /** The text is not shown. */
        HIDDEN,
        /** The text is shown, because the user wants to see it. */
        SHOWN
    }

    /**
     * The reactions with one emoji.
     *
     * @param mine whether this account chose it
     * @param pending whether that is still in the outbox
     * @param usernames the first people who chose it
     */
    record Chip(String emoji, int count, boolean mine, boolean pending, List<String> usernames) {}

    /**
     * A change to a stored message that is in the outbox.
     *
     * @param key its name in the outbox
     * @param deletion whether the message is to be deleted, instead of getting the text that the row shows
     */
    record Change(String key, boolean deletion) {}

    /**
     * The message that another one replies to, in one line.
     *
     * @param number its number in the room, 0 if it is not loaded
     * @param author the display name of its author, empty if number is 0
     * @param text its first line, empty if number is 0 or it was deleted
     */
    record Quote(long number, String author, String text) {}
}
