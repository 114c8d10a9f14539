package org.chatrpc.model.fact.room;

import java.time.Instant;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/** {@code username} has read the room up to {@code number}; only the user's own sessions are notified. */
public record ReadMarked(String room, String username, long number) implements Fact {
    @Override
    public String stream() {
        return Fact.personal(username);
    }

    @Override
    public String actor() {
        return username;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(Tables.MEMBERS, new MemberKey(room, username), member -> member.withRead(number, seq));
    }
}
