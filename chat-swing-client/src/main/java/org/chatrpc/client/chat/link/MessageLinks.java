package org.chatrpc.client.chat.link;

import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.ui.Texts;

/** Makes links to the messages of a room, and follows links to messages of the same chat. Contains no UI code. */
public final class MessageLinks implements Predicate<URI> {

    private final Value<String> notice = new Value<>("");
    private final ServerAddresses server;
    private final String room;
    private final LongConsumer toMessage;
    private Predicate<MessageLink> elsewhere = link -> false;

    /** @param toMessage scrolls to the message of the room with a number */
    public MessageLinks(ServerAddresses server, String room, LongConsumer toMessage) {
        this.server = server;
        this.room = room;
        this.toMessage = toMessage;
    }

    /** The notice to the user about the last link. */
    public Value<String> notice() {
        return notice;
    }

    /** Sets how links to other rooms are followed; the function returns whether it can. */
    public void followElsewhere(Predicate<MessageLink> follow) {
        elsewhere = follow;
    }

    /** The link to a message of the room. */
    public String of(long number) {
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
