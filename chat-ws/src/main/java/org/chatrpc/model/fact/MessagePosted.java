package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Rows;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.Tables;

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

    /** The author's own message counts as read if the author had read everything before it. */
    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        long number = message.number();
        putMessage(rows, seq);
        rows.change(Tables.ROOMS, message.room(), room -> room.withNewest(number, at));
        rows.change(
                Tables.MEMBERS,
                new MemberKey(message.room(), message.author()),
                author -> author.readNumber() == number - 1 ? author.withRead(number) : author);
    }
}
