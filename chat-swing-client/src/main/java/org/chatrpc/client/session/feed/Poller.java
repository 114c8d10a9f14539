package org.chatrpc.client.session.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Reach;
import org.chatrpc.client.session.gateway.RoomList;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedPage;

/**
 * Follows the feed for as long as the session lasts, with one timer and one call in flight.
 *
 * <p>Each turn requests the list of rooms if there is no cursor, and otherwise the events after the cursor. Errors only
 * delay the next turn; the cursor advances after a response has been applied, so nothing is skipped. A long backlog is
 * not read: the poller reloads the list of rooms and continues from its cursor.
 */
public final class Poller {

    /** Receives the responses. */
    interface Listener {

        /** The current rooms, which replace all earlier state. */
        void listed(RoomList rooms);

        /**
         * New events.
         *
         * @param live whether they have just happened, as opposed to accumulated while the client was disconnected or
         *     behind
         */
        void received(FeedPage page, boolean live);

        /** The session has ended. */
        void ended();
    }

    /** The longest time the server may hold a call. */
    static final Duration MAX_HOLD = Duration.ofSeconds(25);

    /** Prevents a tight loop if a server returns empty polls at once, contrary to the contract. */
    private static final Duration MIN_PAUSE = Duration.ofMillis(50);

    /** Upper bound of the pause that a server can request, so that the feed always resumes. */
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

    /** A restart within this time of the previous one means that restarting did not help. */
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(5);

    /** This many full pages in a row, while connected, mean that the feed is faster than the client. */
    private static final int TOO_FAR_BEHIND = 5;

    /** A call that took so long was suspended together with the computer: its events are a backlog. */
    private static final Duration SUSPENDED_AFTER = MAX_HOLD.multipliedBy(3);

    /** If two calls break after about the same time, an intermediary limits their duration. */
    private static final Duration SAME_TIME = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(Poller.class.getName());
    private static final Subscription NOTHING = () -> {};

    private final Value<ConnectionState> state = new Value<>(new ConnectionState.Connecting());
    private final Value<Reach> reach;
    private final ChatGateway gateway;
    private final SessionToken token;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Backoff backoff;
    private final Listener listener;

    private Supplier<Runnable> first = () -> () -> {};
    private String cursor = "";
    private Subscription underWay = NOTHING;
    private boolean checking;
    private Instant polledAt = Instant.EPOCH;
    private Instant restartedAt = Instant.EPOCH;
    private int fullPages;
    /** How long the server may park the next call. */
    private Duration hold = MAX_HOLD;
    /** After what time the last parked poll broke. */
    private Duration cutAfter = Duration.ZERO;

    public Poller(
            ChatGateway gateway,
            SessionToken token,
            Dispatcher dispatcher,
            Clock clock,
            Backoff backoff,
            Listener listener) {
        this.gateway = gateway;
        this.token = token;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.backoff = backoff;
        this.listener = listener;
        this.reach = new Value<>(gateway.reach());
    }

    /** Sets what is to be done off the event thread before the server is asked for anything after a time without it. */
    public void doFirst(Supplier<Runnable> work) {
        first = work;
    }

    public Value<ConnectionState> state() {
        return state;
    }

    /** What is known about the addresses. */
    public Value<Reach> reach() {
        return reach;
    }

    /**
     * Another call has ended. If it has failed over to another address, the feed follows: a call parked at an
     * unresponsive address would not notice for a long time.
     */
    public void followOthers() {
        Reach now = gateway.reach();
        boolean moved = !now.current().equals(reach.get().current());
        reach.set(now);
        if (moved && state.get() instanceof ConnectionState.Online) {
            pollNow();
        }
    }

    /** Drops the current call or pause and polls at once; does nothing if such a poll is already running. */
    public void pollNow() {
        if (checking || state.get() instanceof ConnectionState.Ended) {
            return;
        }
        dropCall();
        if (!(state.get() instanceof ConnectionState.Online)) {
            state.set(new ConnectionState.Connecting());
        }
        // Without holding the call, because the connection state must be known now, not in half a minute.
        poll(Duration.ZERO);
    }

    public void stop() {
        dropCall();
        state.set(new ConnectionState.Ended());
    }

    /**
     * Aborts the call, so that its thread and connection are free now instead of when the server or a timeout ends it.
     */
    private void dropCall() {
        underWay.end();
        gateway.dropHeld();
    }

    private void poll(Duration wait) {
        // A call that is not parked ends soon, so one at a time is enough, however often it is requested.
        checking = wait.isZero();
        polledAt = clock.instant();
        Runnable before = checking ? first.get() : () -> {};
        if (cursor.isEmpty()) {
            underWay = dispatcher.call(
                    () -> {
                        before.run();
                        return gateway.listRooms(token);
                    },
                    this::listed,
                    this::failed);
        } else {
            String from = cursor;
            underWay = dispatcher.call(
                    () -> {
                        before.run();
                        return gateway.receive(token, from, wait);
                    },
                    this::received,
                    this::failed);
        }
    }

    private void listed(RoomList rooms) {
        checking = false;
        reach.set(gateway.reach());
        cursor = rooms.cursor();
        fullPages = 0;
        try {
            listener.listed(rooms);
        } finally {
            answered(Duration.ZERO);
        }
    }

    private void received(FeedPage page) {
        checking = false;
        reach.set(gateway.reach());
        if (page.cut()) {
            learnHold();
        }
        boolean followed = state.get() instanceof ConnectionState.Online
                && fullPages == 0
                && clock.instant().isBefore(polledAt.plus(SUSPENDED_AFTER));
        fullPages = page.hasMore() ? fullPages + 1 : 0;
        if (page.hasMore() && ((!followed && fullPages == 1) || fullPages >= TOO_FAR_BEHIND)) {
            startAgain();
            return;
        }
        boolean nothing = page.events().isEmpty() || page.cursor().equals(cursor);
        cursor = page.cursor();
        // A bug in displaying an event must not end the feed.
        try {
            listener.received(page, followed && !page.hasMore());
        } finally {
            Duration pause = within(page.pollAfter());
            answered(nothing ? longer(pause, MIN_PAUSE) : pause);
        }
    }

    private void answered(Duration pause) {
        if (state.get() instanceof ConnectionState.Ended) {
            return;
        }
        backoff.reset();
        // Set before the state is published: an observer may poll again at once.
        if (pause.isZero()) {
            poll(hold);
        } else {
            underWay = dispatcher.after(pause, () -> poll(hold));
        }
        state.set(new ConnectionState.Online());
    }

    private void failed(Exception failure) {
        boolean held = !checking && !cursor.isEmpty();
        checking = false;
        reach.set(gateway.reach());
        if (failure instanceof GatewayException.SignedOut) {
            stop();
            listener.ended();
        } else if (failure instanceof GatewayException.CursorExpired) {
            startAgain();
        } else {
            GatewayException cause = failure instanceof GatewayException known
                    ? known
                    : new GatewayException.Unreachable(GatewayException.Unreachable.Reason.BROKEN, failure);
            LOG.log(Level.FINE, "The feed is interrupted", failure);
            if (held && cause instanceof GatewayException.Unreachable) {
                learnHold();
            }
            Duration pause = longer(backoff.next(), within(cause.retryAfter().orElse(Duration.ZERO)));
            underWay = dispatcher.after(pause, this::pollNow);
            state.set(new ConnectionState.Away(cause, clock.instant().plus(pause)));
        }
    }

    /** A proxy may cut calls after a time of its own: from the second such cut on, polls wait for a shorter time. */
    private void learnHold() {
        Duration after = Duration.between(polledAt, clock.instant());
        boolean whileHeld = after.compareTo(ChatGateway.SHORTEST_HOLD) > 0 && after.compareTo(hold) < 0;
        boolean again = whileHeld && after.minus(cutAfter).abs().compareTo(SAME_TIME) <= 0;
        if (again) {
            hold = longer(ChatGateway.SHORTEST_HOLD, after.multipliedBy(3).dividedBy(4));
        }
        cutAfter = whileHeld ? after : Duration.ZERO;
    }

    /** Restarts from a fresh list of rooms; later, if that was done a moment ago. */
    private void startAgain() {
        Instant now = clock.instant();
        boolean again = now.isBefore(restartedAt.plus(RESTART_PAUSE));
        restartedAt = now;
        cursor = "";
        if (again) {
            underWay = dispatcher.after(RESTART_PAUSE, () -> poll(Duration.ZERO));
        } else {
            poll(Duration.ZERO);
        }
    }

    /** The pause that the server asks for, within reason. */
    private static Duration within(Duration pause) {
        Duration limited = pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE;
        return longer(limited, Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
