package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Rows;
import org.chatrpc.model.Tables;

/** A membership ended. */
public record MemberLeft(String actor, String room, String username) implements Fact {
    @Override
    public String stream() {
        return room;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(
                Tables.MEMBERS,
                new MemberKey(room, username),
                member -> member.isActive() ? member.endedAt(seq) : member);
    }
}
