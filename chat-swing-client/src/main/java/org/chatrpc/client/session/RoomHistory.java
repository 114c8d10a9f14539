package org.chatrpc.client.session;

import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.session.call.MessageCalls;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.conversation.PageLoader;
import org.chatrpc.client.session.room.DisplayNames;

/** Reads the messages of open rooms, and records the names in them. On the event thread. */
final class RoomHistory {

    private final MessageCalls calls;
    private final DisplayNames names;
    private final Dispatcher dispatcher;

    RoomHistory(MessageCalls calls, DisplayNames names, Dispatcher dispatcher) {
        this.calls = calls;
        this.names = names;
        this.dispatcher = dispatcher;
    }

    Conversation conversation(String room) {
        PageLoader.Reader reader = (range, limit, onPage, onFailure) -> calls.readHistory(
                room,
                range,
                limit,
                page -> {
                    page.messages().forEach(message -> names.saw(message.author(), message.authorName()));
                    onPage.accept(page);
                },
                onFailure);
        return new Conversation(room, reader, dispatcher);
    }
}
