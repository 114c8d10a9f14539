package org.chatrpc.client.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.ui.Texts;

/** The connection state, with a countdown to the next attempt while the server is unreachable. */
public final class ConnectionModel {

    /** The state at a glance. */
    public enum Light {
        ONLINE,
        TRYING,
        AWAY
    }

    /**
     * What is shown.
     *
     * @param text one short line
     * @param detail the reason, empty for none
     */
    public record Status(Light light, String text, String detail) {}

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Value<Status> status;
    private final Value<String> notice = new Value<>("");
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private Subscription tick = () -> {};
    private Set<ServerAddress> others = Set.of();
    private boolean wasAway;

    public ConnectionModel(ChatSession session, Dispatcher dispatcher, Clock clock) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.status = new Value<>(describe(session.connection().get()));
        session.connection().show(this::changed);
        session.reach().show(this::reached);
    }

    public Value<Status> status() {
        return status;
    }

    /**
     * A problem with the configured addresses while the connection works; empty for none, or once it was dismissed.
     */
    public Value<String> notice() {
        return notice;
    }

    /** Dismisses the notice. */
    public void hideNotice() {
        notice.set("");
    }

    /** Tries now instead of waiting for the next attempt. */
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

    private void reached(Reach reach) {
        if (!reach.others().equals(others)) {
            others = reach.others();
            notice.set(
                    others.isEmpty() || others.contains(reach.current())
                            ? ""
                            : Texts.get("connection.others", labels(others)));
        }
        status.set(describe(session.connection().get()));
    }

    private Status describe(ConnectionState state) {
        String server = session.server().label();
        String current = session.reach().get().current().label();
        if (state instanceof ConnectionState.Online) {
            String detail = session.server().several() ? Texts.get("connection.online.detail", current, server) : "";
            return new Status(Light.ONLINE, Texts.get("connection.online", current), detail);
        } else if (state instanceof ConnectionState.Away away) {
            long seconds =
                    (Duration.between(clock.instant(), away.nextAttempt()).toMillis() + 999) / 1000;
            String text = seconds > 0 ? Texts.get("connection.away", seconds) : Texts.get("connection.trying");
            return new Status(Light.AWAY, text, Failures.explain(away.cause(), server));
        } else if (state instanceof ConnectionState.Connecting) {
            return wasAway
                    ? new Status(
                            Light.AWAY, Texts.get("connection.trying"), Texts.get("connection.trying.detail", server))
                    : new Status(Light.TRYING, Texts.get("connection.connecting", current), "");
        }
        return new Status(Light.TRYING, Texts.get("connection.ended"), "");
    }

    private static String labels(Collection<ServerAddress> addresses) {
        return addresses.stream().map(ServerAddress::label).sorted().collect(Collectors.joining(", "));
    }
}
