package org.chatrpc.client.chat;

import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.chatrpc.client.session.MessageLink;
import org.chatrpc.client.session.ServerAddresses;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Texts;

/** Makes links to the messages of a room, and follows links to messages of the same chat. Contains no UI code. */
final class MessageLinks implements Predicate<URI> {

    private final Value<String> notice = new Value<>("");
    private final ServerAddresses server;
    private final String room;
    private final LongConsumer toMessage;
    private Predicate<MessageLink> elsewhere = link -> false;

    /** @param toMessage scrolls to the message of the room with a number */
    MessageLinks(ServerAddresses server, String room, LongConsumer toMessage) {
        this.server = server;
        this.room = room;
        this.toMessage = toMessage;
    }

    /** What to tell the user about the last link. */
    Value<String> notice() {
        return notice;
    }

    /** Sets how links to other rooms are followed; the function returns whether it can. */
    void followElsewhere(Predicate<MessageLink> follow) {
        elsewhere = follow;
    }

    /** The link to a message of the room. */
    String of(long number) {
        return new MessageLink(server.first(), room, number).text();
    }

    /** Follows a link. @return whether it leads to a message of this chat */
    @Override
    public boolean test(URI link) {
        Optional<MessageLink> message =
                MessageLink.parse(link).filter(found -> server.all().contains(found.server()));
        message.ifPresent(this::follow);
        return message.isPresent();
    }

    private void follow(MessageLink link) {
        if (link.room().equals(room)) {
            toMessage.accept(link.number());
        } else if (!elsewhere.test(link)) {
            notice.set("");
            notice.set(Texts.get("chat.link.room"));
        }
    }
}
