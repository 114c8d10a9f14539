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

    /** Reports whether nobody is using this client; the answer tells this account's own status. */
    public void idle(boolean idle) {
        change(PresenceChange.idle(idle), () -> {}, failure -> {});
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
