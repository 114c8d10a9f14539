package org.chatrpc.client.session;

import java.util.Map;
import java.util.Optional;

/** Applies what the poller brings to the rooms, the opened conversations and the outbox. On the event thread. */
final class FeedApplier implements Poller.Listener {

    private final Rooms rooms;
    private final Map<String, Conversation> conversations;
    private final Outbox outbox;
    private final ReadMarks readMarks;
    private final Arrivals arrivals;
    private boolean listed;

    /** @param conversations the opened ones by room; read at each event */
    FeedApplier(
            Rooms rooms,
            Map<String, Conversation> conversations,
            Outbox outbox,
            ReadMarks readMarks,
            Arrivals arrivals) {
        this.rooms = rooms;
        this.conversations = conversations;
        this.outbox = outbox;
        this.readMarks = readMarks;
        this.arrivals = arrivals;
    }

    @Override
    public void listed(RoomList list) {
        if (listed) {
            arrivals.gather(rooms.joined().get());
        }
        listed = true;
        rooms.replaceAll(list.rooms());
        // The server may not have heard of the latest marks when it made the list.
        readMarks.pending().forEach(rooms::read);
        conversations.values().forEach(Conversation::restart);
        arrivals.gathered(rooms.joined().get());
    }

    @Override
    public void received(FeedPage page, boolean live) {
        if (!live) {
            arrivals.gather(rooms.joined().get());
        }
        page.events().forEach(this::apply);
        if (!page.hasMore()) {
            arrivals.gathered(rooms.joined().get());
        }
    }

    @Override
    public void ended() {
        outbox.close(() -> {});
    }

    private void apply(FeedEvent event) {
        if (event instanceof FeedEvent.Posted posted) {
            ChatMessage message = posted.message();
            rooms.posted(message);
            if (rooms.isMine(message)) {
                readMarks.mark(message.room(), message.number());
            }
            deliver(message);
            message.clientMessageId().ifPresent(outbox::acknowledge);
            rooms.find(message.room()).ifPresent(room -> arrivals.posted(room, message));
        } else if (event instanceof FeedEvent.Revised revised) {
            rooms.revised(revised.message());
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
