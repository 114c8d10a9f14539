package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Rows;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.Tables;

/**
 * A message was posted. The log only refers to the message, which is stored in a table of its own: a reader of the
 * entry gets the message as it is at the time of reading.
 */
public record MessagePosted(StoredMessage message) implements Fact {
    @Override
    public String stream() {
        return message.room();
    }

    @Override
    public String actor() {
        return message.author();
    }

    /** The author's own message counts as read if the author had read everything before it. */
    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        long number = message.number();
        rows.put(Tables.MESSAGES, message);
        rows.put(Tables.SENT, message);
        rows.change(Tables.ROOMS, message.room(), room -> room.withNewest(number, at));
        rows.change(
                Tables.MEMBERS,
                new MemberKey(message.room(), message.author()),
                author -> author.readNumber() == number - 1 ? author.withRead(number) : author);
    }

    @Override
    public long bytes() {
        return message.bytes();
    }
}
