package org.chatrpc.model.fact.account;

import java.time.Instant;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/**
 * A user chose which presence to show. Through the log, only the user's own sessions are notified; others get ephemeral
 * events with what they may see.
 */
public record PresenceSet(ChosenPresence chosen) implements Fact {
    @Override
    public String stream() {
        return Fact.personal(chosen.username());
    }

    @Override
    public String actor() {
        return chosen.username();
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.PRESENCES, chosen);
    }
}
