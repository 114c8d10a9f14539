package org.chatrpc.soap.mapping;

import java.time.Duration;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.Message;
import org.chatrpc.feed.EphemeralEvent;
import org.chatrpc.limit.BoundedCache;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.soap.xml.ContractType;
import org.chatrpc.soap.xml.XmlBuffer;

/**
 * Writes messages and events as XML. The XML of a message is rendered once and shared by all readers, except its
 * author, who alone sees its {@code clientMessageId}, and users who reacted to it. Thread-safe.
 */
public final class RenderedMessages {
    private static final ContractType EVENT = ContractType.of(Event.class);
    private static final ContractType MESSAGE = ContractType.of(Message.class);
    private static final String NOBODY = "";
    private static final Duration CACHE_TTL = Duration.ofMinutes(10);

    private final EventMapping events;
    private final MessageMapping messages;
    private final PeopleMapping people;
    private final BoundedCache<Long, Rendered> cache;

    /** @param maxBytes the maximum estimated heap size of all shared XML */
    public RenderedMessages(EventMapping events, MessageMapping messages, PeopleMapping people, long maxBytes) {
        this.events = events;
        this.messages = messages;
        this.people = people;
        this.cache = new BoundedCache<>(maxBytes, Rendered::bytes, CACHE_TTL, System::nanoTime);
    }

    /** Appends an event for this reader; nothing where {@link EventMapping} has none. */
    public void event(LogEntry entry, String reader, XmlBuffer xml) {
        if (entry.fact() instanceof MessagePosted posted && messages.isLikeForOthers(posted.message(), reader)) {
            rendered(posted.message()).writeEvent(xml);
        } else {
            events.event(entry, reader).ifPresent(event -> {
                xml.markup("<event>");
                if (entry.fact() instanceof MessageFact about && !(about instanceof MessagePosted)) {
                    writeChange(event, about.message(), reader, xml);
                } else {
                    EVENT.writeContent(event, xml);
                }
                xml.markup("</event>");
            });
        }
    }

    /** Appends an ephemeral event for this reader. */
    public void event(EphemeralEvent ephemeral, String reader, XmlBuffer xml) {
        xml.markup("<event>");
        EVENT.writeContent(events.event(ephemeral, reader), xml);
        xml.markup("</event>");
    }

    /** The first reader of the new state replaces the earlier one in the shared XML. */
    private void writeChange(Event event, StoredMessage message, String reader, XmlBuffer xml) {
        Rendered rendered = rendered(message);
        if (!messages.isLikeForOthers(message, reader)) {
            EVENT.writeContent(event, xml);
        } else {
            Event afterMessage = new Event();
            afterMessage.setMessageId(event.getMessageId());
            afterMessage.setEmoji(event.getEmoji());
            event.setMessage(null);
            event.setMessageId(null);
            event.setEmoji(null);
            EVENT.writeContent(event, xml);
            rendered.writeMessage(xml);
            EVENT.writeContent(afterMessage, xml);
        }
    }

    /** Appends a message for this reader. */
    public void message(StoredMessage message, String reader, XmlBuffer xml) {
        if (messages.isLikeForOthers(message, reader)) {
            rendered(message).writeMessage(xml);
        } else {
            xml.markup("<message>");
            MESSAGE.writeContent(messages.message(message, reader), xml);
            xml.markup("</message>");
        }
    }

    private Rendered rendered(StoredMessage message) {
        String authorName = people.displayName(message.author());
        return cache.get(message.id())
                .filter(known -> known.isOf(message, authorName))
                .orElseGet(() -> {
                    Rendered made = render(message, authorName);
                    cache.put(message.id(), made);
                    return made;
                });
    }

    private Rendered render(StoredMessage message, String authorName) {
        Event event = events.posted(message, NOBODY);
        Message content = event.getMessage();
        event.setMessage(null);
        XmlBuffer xml = new XmlBuffer(512 + message.body().length());
        xml.markup("<event>");
        EVENT.writeContent(event, xml);
        // The message is the last element of such an event.
        int start = xml.length();
        xml.markup("<message>");
        MESSAGE.writeContent(content, xml);
        xml.markup("</message>");
        int end = xml.length();
        xml.markup("</event>");
        return new Rendered(message, authorName, xml.toByteArray(), start, end);
    }

    /**
     * The XML of the event that a message was posted.
     *
     * @param authorName the author's display name in it
     * @param start where the message's own element starts in the XML
     * @param end where it ends
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared or copied.
    private record Rendered(StoredMessage message, String authorName, byte[] xml, int start, int end) {
        /** Whether the XML is that of this message; after a backup was restored, another message may have the same id. */
        boolean isOf(StoredMessage other, String currentName) {
            return message.equals(other) && authorName.equals(currentName);
        }

        int bytes() {
            return (int) Math.min(Integer.MAX_VALUE, xml.length + message.bytes());
        }

        void writeEvent(XmlBuffer target) {
            target.markup(xml, 0, xml.length);
        }

        void writeMessage(XmlBuffer target) {
            target.markup(xml, start, end);
        }
    }
}
