package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.Ban;
import org.chatrpc.model.Rows;
import org.chatrpc.model.Tables;

/** A user was banned from a room; if a member, the membership ended just before. */
public record MemberBanned(String actor, String room, String username) implements Fact {
    @Override
    public String stream() {
        return room;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.BANS, new Ban(room, username, actor, at));
    }
}
