package org.chatrpc.model.fact.account;

import java.time.Instant;
import org.chatrpc.model.Block;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/** {@code username} blocks another user; only the own sessions are notified. */
public record UserBlocked(String username, String blocked) implements Fact {
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
        rows.put(Tables.BLOCKS, new Block(username, blocked, at));
    }
}
