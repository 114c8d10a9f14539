package org.chatrpc.client.session;

import java.util.Map;
import java.util.Optional;

/** Applies what the poller brings to the rooms, the opened conversations and the outbox. On the event thread. */
final class FeedApplier implements Poller.Listener {

    private final Rooms rooms;
    private final Map<String, Conversation> conversations;
    private final Outbox outbox;

    /** @param conversations the opened ones by room; read at each event */
    FeedApplier(Rooms rooms, Map<String, Conversation> conversations, Outbox outbox) {
        this.rooms = rooms;
        this.conversations = conversations;
        this.outbox = outbox;
    }

    @Override
    public void listed(RoomList list) {
        rooms.replaceAll(list.rooms());
        conversations.values().forEach(Conversation::restart);
    }

    @Override
    public void received(FeedPage page) {
        page.events().forEach(this::apply);
    }

    @Override
    public void ended() {
        outbox.close(() -> {});
    }

    private void apply(FeedEvent event) {
        if (event instanceof FeedEvent.Posted posted) {
            ChatMessage message = posted.message();
            rooms.posted(message);
            deliver(message);
            message.clientMessageId().ifPresent(outbox::acknowledge);
        } else if (event instanceof FeedEvent.Revised revised) {
            deliver(revised.message());
        } else if (event instanceof FeedEvent.Joined joined) {
            rooms.memberJoined(joined);
        } else if (event instanceof FeedEvent.Left left) {
            rooms.memberLeft(left);
        } else if (event instanceof FeedEvent.RoomChanged changed) {
            rooms.described(changed.room());
        } else if (event instanceof FeedEvent.ReadMarked marked) {
            rooms.read(marked.room(), marked.number());
        }
    }

    private void deliver(ChatMessage message) {
        Optional.ofNullable(conversations.get(message.room())).ifPresent(conversation -> conversation.receive(message));
    }
}
