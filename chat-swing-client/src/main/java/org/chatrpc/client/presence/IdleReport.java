package org.chatrpc.client.presence;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.HierarchyEvent;
import java.time.Duration;
import java.util.List;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;

/**
 * Reports to the server whether the user is active, while a component is displayed: by keyboard and mouse input in any
 * window of the client. Reports again after reconnecting, after a change of address, and periodically, because a
 * restarted server has lost the state.
 */
public final class IdleReport {

    private static final Duration REPEAT = Duration.ofMinutes(10);
    private static final long INPUT = AWTEvent.KEY_EVENT_MASK
            | AWTEvent.MOUSE_EVENT_MASK
            | AWTEvent.MOUSE_MOTION_EVENT_MASK
            | AWTEvent.MOUSE_WHEEL_EVENT_MASK
            | AWTEvent.INPUT_METHOD_EVENT_MASK;

    private final IdleModel idle;
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final AWTEventListener input;
    private final List<Subscription> subscriptions;
    private Subscription repeat = () -> {};

    public IdleReport(IdleModel idle, ChatSession session, Dispatcher dispatcher) {
        this.idle = idle;
        this.session = session;
        this.dispatcher = dispatcher;
        input = event -> idle.used();
        subscriptions = List.of(
                idle.idle().onChange(changed -> report()),
                session.connection().onChange(state -> report()),
                session.reach().onChange(reach -> report()));
        report();
    }

    /** Watches the input while the component is displayed, and ends with it. */
    public void install(Component component) {
        component.addHierarchyListener(event -> {
            if ((event.getChangeFlags() & HierarchyEvent.DISPLAYABILITY_CHANGED) != 0) {
                Toolkit.getDefaultToolkit().removeAWTEventListener(input);
                if (component.isDisplayable()) {
                    Toolkit.getDefaultToolkit().addAWTEventListener(input, INPUT);
                } else {
                    close();
                }
            }
        });
    }

    private void report() {
        repeat.end();
        boolean nobodyThere = idle.idle().get();
        session.presence().own().remember(nobodyThere);
        if (session.connection().get() instanceof ConnectionState.Online) {
            session.presence().own().report(nobodyThere);
            repeat = dispatcher.after(REPEAT, this::report);
        }
    }

    private void close() {
        repeat.end();
        subscriptions.forEach(Subscription::end);
        idle.close();
    }
}
