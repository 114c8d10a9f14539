package org.chatrpc.client.session.call;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.gateway.PresenceChange;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.room.Statuses;

/** Changes what others are shown of this account. Nothing is repeated. Confined to the event thread. */
public final class PresenceCalls {

    private final Calls calls;
    private final Statuses statuses;
    private boolean idle;

    public PresenceCalls(Calls calls, Statuses statuses) {
        this.calls = calls;
        this.statuses = statuses;
    }

    /** Chooses a presence, for all devices; OFFLINE shows nothing to others. */
    public Subscription choose(Presence presence, Consumer<Exception> onFailure) {
        return change(PresenceChange.choose(presence), () -> {}, onFailure);
    }

    /**
     * Sets the status text.
     *
     * @param text empty for none
     * @param until when it ends, if it does
     */
    public Subscription say(String text, Optional<Instant> until, Runnable onResult, Consumer<Exception> onFailure) {
        return change(PresenceChange.say(text, until), onResult, onFailure);
    }

    /** Whether this client is idle, as far as is known. */
    public boolean idle() {
        return idle;
    }

    /** Remembers whether this client is idle, for the next connection. */
    public void remember(boolean nobodyThere) {
        idle = nobodyThere;
    }

    /** Reports whether this client is idle; the response has this account's own status. */
    public void report(boolean nobodyThere) {
        remember(nobodyThere);
        change(PresenceChange.idle(nobodyThere), () -> {}, failure -> {});
    }

    private Subscription change(PresenceChange change, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> server.setPresence(token, change),
                me -> {
                    statuses.saw(me);
                    onResult.run();
                },
                onFailure);
    }
}
