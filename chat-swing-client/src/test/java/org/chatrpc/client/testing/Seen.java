package org.chatrpc.client.testing;

import java.util.Optional;
import org.chatrpc.client.session.gateway.FeedEvent;
import org.chatrpc.client.session.model.ChatMessage;

/** What the in-memory server shows of a message to each of its users. */
final class Seen {

    private Seen() {}

    /** Only the sender sees the client message id. */
    static ChatMessage by(String me, ChatMessage message) {
        if (message.author().equals(me)) {
            return message;
        }
        return new ChatMessage(
                message.messageId(),
                message.room(),
                message.number(),
                message.author(),
                message.authorName(),
                message.body(),
                message.sentAt(),
                Optional.empty(),
                message.revision(),
                message.editedAt(),
                message.deletedAt(),
                message.replyTo(),
                message.mentions(),
                message.threadRoot(),
                message.responses(),
                message.attachments());
    }

    static FeedEvent by(String me, FeedEvent event) {
        if (event instanceof FeedEvent.Posted posted) {
            return new FeedEvent.Posted(by(me, posted.message()));
        }
        return event instanceof FeedEvent.Revised revised ? new FeedEvent.Revised(by(me, revised.message())) : event;
    }
}
