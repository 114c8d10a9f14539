package org.chatrpc.presence;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.model.fact.account.PresenceSet;
import org.chatrpc.model.table.Tables;

/** Changes the given parts of the actor's visible presence. */
public record SetPresence(String actor, Optional<Status> status, Optional<Text> text) implements Command<Void> {

    /**
     * A status text; empty for none.
     *
     * @param until when it ends; {@link ChosenPresence#NO_END} if it does not
     */
    public record Text(String text, Instant until) {}

    @Override
    public void needs(ReadSet needs) {
        needs.presence(actor);
    }

    @Override
    public Void decide(State state) {
        ChosenPresence before = state.get(Tables.PRESENCES, actor).orElseGet(() -> ChosenPresence.none(actor));
        Text after = text.orElseGet(() -> new Text(before.text(), before.until()));
        ChosenPresence chosen = new ChosenPresence(actor, status.orElse(before.status()), after.text(), after.until());
        if (!chosen.equals(before)) {
            state.record(new PresenceSet(chosen));
        }
        return null;
    }
}
