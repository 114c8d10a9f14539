package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/** A message was posted. */
public record MessagePosted(StoredMessage message) implements MessageFact {
    @Override
    public String actor() {
        return message.author();
    }

    @Override
    public MessagePosted with(StoredMessage current) {
        return new MessagePosted(current);
    }

    @Override
    public int answers() {
        return 1;
    }

    /**
     * The author has read up to the own message, as in Matrix (client-server API, "Unread counts"): otherwise it
     * would count as unread wherever unread messages of others precede it.
     */
    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        long number = message.number();
        putMessage(rows, seq);
        message.attachments()
                .forEach(each -> rows.change(Tables.FILES, each.id(), file -> file.sentWith(message.id())));
        rows.change(Tables.ROOMS, message.room(), room -> room.withNewest(number, at));
        rows.change(
                Tables.MEMBERS,
                new MemberKey(message.room(), message.author()),
                author -> author.withRead(number, seq));
    }
}
