package org.chatrpc.client.unsent;

import java.util.List;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.outbox.Unsent;

/**
 * The number of unsent entries, if the user should know: while the connection works, entries that are simply in progress
 * are not mentioned. Contains no UI code. On the event thread, for as long as the session.
 */
public final class UnsentCount {

    private final Value<Integer> count = new Value<>(0);
    private final ChatSession session;

    public UnsentCount(ChatSession session) {
        this.session = session;
        session.outbox().entries().show(entries -> update());
        session.outbox().held().onChange(held -> update());
        session.connection().onChange(state -> update());
    }

    /** The number of entries; 0 also if all of them are on their way. */
    public Value<Integer> count() {
        return count;
    }

    private void update() {
        List<String> held = session.outbox().held().get();
        List<Unsent> entries = session.outbox().entries().get().stream()
                .filter(entry -> !held.contains(entry.key()))
                .toList();
        boolean away = !(session.connection().get() instanceof ConnectionState.Online);
        boolean stuck = entries.stream().anyMatch(entry -> entry.state() != Unsent.State.WAITING);
        count.set(away || stuck ? entries.size() : 0);
    }
}
