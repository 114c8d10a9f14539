package org.chatrpc.client.admin.status;

import java.time.Duration;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ServerStatus;
import org.chatrpc.client.ui.Texts;

/**
 * The figures of the server, read every few seconds while they are shown, until the server refuses that; contains no UI
 * code.
 */
public final class StatusModel {

    static final Duration PAUSE = Duration.ofSeconds(3);

    private final Value<StatusNodes> nodes = new Value<>(StatusNodes.none());
    private final Value<String> problem = new Value<>(Texts.get("admin.loading"));
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private boolean watched;
    private Subscription underWay = () -> {};

    public StatusModel(ChatSession session, Dispatcher dispatcher) {
        this.session = session;
        this.dispatcher = dispatcher;
    }

    Value<StatusNodes> nodes() {
        return nodes;
    }

    /** Why there are no new figures; empty for nothing. */
    Value<String> problem() {
        return problem;
    }

    /** Starts or stops reading the figures. */
    public void watch(boolean now) {
        if (watched == now) {
            return;
        }
        watched = now;
        underWay.end();
        if (now) {
            ask();
        }
    }

    private void ask() {
        underWay = session.adminCalls().ask((server, token) -> server.status(token), this::answered, failure -> {
            problem.set(Failures.explain(failure, session.server().label()));
            if (!Failures.notPermitted(failure)) {
                again();
            }
        });
    }

    private void answered(ServerStatus status) {
        problem.set("");
        nodes.set(nodes.get().plus(session.now(), status));
        again();
    }

    private void again() {
        underWay = dispatcher.after(PAUSE, this::ask);
    }
}
