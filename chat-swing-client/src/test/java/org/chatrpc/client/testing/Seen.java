package org.chatrpc.client.testing;

import java.util.Optional;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Reaction;
import org.chatrpc.client.session.model.Responses;

/** What the in-memory server shows of a message to each of its users. */
final class Seen {

    private static final int MAX_NAMES = 10;

    private Seen() {}

    /** Only the sender sees the client message id; of those who reacted, the first ten are named. */
    static ChatMessage by(String me, ChatMessage stored) {
        Responses responses = stored.responses();
        ChatMessage message = stored.with(new Responses(
                responses.pinnedAt(),
                responses.replyCount(),
                responses.reactions().stream()
                        .map(each -> new Reaction(
                                each.emoji(),
                                each.count(),
                                each.usernames().stream().limit(MAX_NAMES).toList(),
                                each.usernames().contains(me)))
                        .toList()));
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
                message.attachments(),
                message.deletedBy());
    }

    static FeedEvent by(String me, FeedEvent event) {
        if (event instanceof FeedEvent.Posted posted) {
            return new FeedEvent.Posted(by(me, posted.message()));
        }
        return event instanceof FeedEvent.Revised revised ? new FeedEvent.Revised(by(me, revised.message())) : event;
    }
}
