package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Rows;
import org.chatrpc.model.StoredMessage;
import org.chatrpc.model.Tables;

/**
 * A message was posted. The log refers to the message, which stands in its own table: whoever reads the entry is given the
 * message as it stands then.
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

    /** Authors who have read all that comes before their own message have read that, too. */
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
