package org.chatrpc.crash;

import java.util.List;
import java.util.Objects;
import org.chatrpc.contract.Message;

/**
 * A message from the feed or from the history.
 *
 * @param body empty if the message was deleted
 * @param reactions each an emoji and who chose it
 */
record Seen(String author, String room, String body, String messageId, long number, List<String> reactions) {
    Seen(String author, String room, String body, String messageId, long number) {
        this(author, room, body, messageId, number, List.of());
    }

    static Seen of(Message message) {
        return new Seen(
                message.getAuthor(),
                message.getRoom(),
                Objects.requireNonNullElse(message.getBody(), ""),
                message.getMessageId(),
                message.getNumber(),
                message.getReaction().stream()
                        .map(reaction -> reaction.getEmoji() + " " + reaction.getUsername())
                        .toList());
    }

    Seen withBody(String changed) {
        return new Seen(author, room, changed, messageId, number, reactions);
    }

    /** With the author's own reaction as the only one. */
    Seen reactedByAuthor(String emoji) {
        return new Seen(author, room, body, messageId, number, List.of(emoji + " " + List.of(author)));
    }
}
