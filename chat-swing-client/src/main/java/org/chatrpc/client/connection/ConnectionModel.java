package org.chatrpc.client.connection;

import java.time.Clock;
import java.time.Duration;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.ConnectionState;
import org.chatrpc.client.session.Dispatcher;
import org.chatrpc.client.session.Subscription;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Texts;

/** Says how the connection is, with a countdown to the next attempt while the server is away. */
public final class ConnectionModel {

    /** How it is, at a glance. */
    public enum Light {
        ONLINE,
        TRYING,
        AWAY
    }

    /**
     * What is shown.
     *
     * @param text one short line
     * @param detail why, empty for nothing to add
     */
    public record Status(Light light, String text, String detail) {}

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Value<Status> status;
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private Subscription tick = () -> {};
    private boolean wasAway;

    public ConnectionModel(ChatSession session, Dispatcher dispatcher, Clock clock) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.status = new Value<>(describe(session.connection().get()));
        session.connection().show(this::changed);
    }

    public Value<Status> status() {
        return status;
    }

    /** Tries now instead of at the next attempt. */
    public void reconnectNow() {
        session.reconnectNow();
    }

    private void changed(ConnectionState state) {
        tick.end();
        if (state instanceof ConnectionState.Online) {
            wasAway = false;
        } else if (state instanceof ConnectionState.Away) {
            wasAway = true;
            tick = dispatcher.after(TICK, () -> changed(session.connection().get()));
        }
        status.set(describe(state));
    }

    private Status describe(ConnectionState state) {
        String server = session.server().label();
        if (state instanceof ConnectionState.Online) {
            return new Status(Light.ONLINE, Texts.get("connection.online", server), "");
        } else if (state instanceof ConnectionState.Away away) {
            long seconds =
                    (Duration.between(clock.instant(), away.nextAttempt()).toMillis() + 999) / 1000;
            String text = seconds > 0 ? Texts.get("connection.away", seconds) : Texts.get("connection.trying");
            return new Status(Light.AWAY, text, Failures.explain(away.cause(), server));
        } else if (state instanceof ConnectionState.Connecting) {
            return wasAway
                    ? new Status(
                            Light.AWAY, Texts.get("connection.trying"), Texts.get("connection.trying.detail", server))
                    : new Status(Light.TRYING, Texts.get("connection.connecting", server), "");
        }
        return new Status(Light.TRYING, Texts.get("connection.ended"), "");
    }
}
