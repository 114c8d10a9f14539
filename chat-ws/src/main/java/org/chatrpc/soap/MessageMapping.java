package org.chatrpc.soap;

import org.chatrpc.contract.Message;
import org.chatrpc.contract.Receipt;
import org.chatrpc.message.Posted;
import org.chatrpc.model.StoredMessage;

/** Maps messages to the contract's types. Thread-safe. */
final class MessageMapping {
    private final PeopleMapping people;

    MessageMapping(PeopleMapping people) {
        this.people = people;
    }

    /** The message as this reader sees it: only the author sees its {@code clientMessageId}. */
    Message message(StoredMessage stored, String reader) {
        Message message = new Message();
        message.setMessageId(id(stored.id()));
        message.setRoom(stored.room());
        message.setNumber(stored.number());
        message.setAuthor(stored.author());
        message.setAuthorName(people.displayName(stored.author()));
        message.setBody(stored.body());
        message.setSentAt(stored.sentAt());
        message.setClientMessageId(stored.author().equals(reader) ? stored.clientMessageId() : null);
        message.setReplyTo(stored.replyTo() == 0 ? null : id(stored.replyTo()));
        message.getMention().addAll(stored.mentions());
        return message;
    }

    Receipt receipt(Posted posted) {
        Receipt receipt = new Receipt();
        receipt.setMessageId(id(posted.message().id()));
        receipt.setRoom(posted.message().room());
        receipt.setNumber(posted.message().number());
        receipt.setSentAt(posted.message().sentAt());
        receipt.setDuplicate(posted.duplicate());
        return receipt;
    }

    private static String id(long id) {
        return Long.toString(id);
    }
}
