package org.chatrpc.client.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the feed flowing: one timer, one call in flight, for as long as the session lasts.
 *
 * <p>Each turn asks for the list of rooms when there is no cursor, and for the events after the cursor otherwise. What
 * goes wrong on the way only delays the next turn; the cursor moves when an answer was applied, so nothing is skipped.
 * A long backlog is not chewed through: the list of rooms is taken afresh, and its cursor goes on from there.
 */
final class Poller {

    /** Where the answers go. */
    interface Listener {

        /** The rooms as they are; what was known before is void. */
        void listed(RoomList rooms);

        /**
         * What happened since.
         *
         * @param live whether it has just happened, and had not gathered while this client was away or behind
         */
        void received(FeedPage page, boolean live);

        /** The session is over. */
        void ended();
    }

    /** How long the server may hold a call. */
    static final Duration HOLD = Duration.ofSeconds(25);

    /** Keeps a server that answers empty polls at once, against its word, from being asked in a tight loop. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

    /** So many full pages in a row, while connected, mean that the feed is faster than its reader. */
    private static final int TOO_FAR_BEHIND = 5;

    /** A call that took so long slept with the machine: what it brings has gathered. */
    private static final Duration SLEPT = HOLD.multipliedBy(3);

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

    private String cursor = "";
    private Subscription underWay = NOTHING;
    private boolean checking;
    private Instant asked = Instant.EPOCH;
    private int fullPages;

    Poller(
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

    Value<ConnectionState> state() {
        return state;
    }

    /** What is known of the addresses. */
    Value<Reach> reach() {
        return reach;
    }

    /**
     * Another call has had an outcome. If it found that the address in use is gone, and went on at another one, so does
     * the feed: a call that is held at an address that has fallen silent would not notice for a long while.
     */
    void followOthers() {
        Reach now = gateway.reach();
        boolean moved = !now.current().equals(reach.get().current());
        reach.set(now);
        if (moved && state.get() instanceof ConnectionState.Online) {
            askNow();
        }
    }

    /** Drops whatever is under way, a held call or a pause, and asks at once; does nothing while it is asking so. */
    void askNow() {
        if (checking || state.get() instanceof ConnectionState.Ended) {
            return;
        }
        underWay.end();
        if (!(state.get() instanceof ConnectionState.Online)) {
            state.set(new ConnectionState.Connecting());
        }
        // Without holding: whether the server is there is to be known now, not in half a minute.
        ask(Duration.ZERO);
    }

    void stop() {
        underWay.end();
        state.set(new ConnectionState.Ended());
    }

    private void ask(Duration hold) {
        // A call that is not held is answered or given up soon: one of them at a time, however often it is asked for.
        checking = hold.isZero();
        asked = clock.instant();
        if (cursor.isEmpty()) {
            underWay = dispatcher.call(() -> gateway.listRooms(token), this::listed, this::failed);
        } else {
            String from = cursor;
            underWay = dispatcher.call(() -> gateway.receive(token, from, hold), this::received, this::failed);
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
        boolean followed = state.get() instanceof ConnectionState.Online
                && fullPages == 0
                && clock.instant().isBefore(asked.plus(SLEPT));
        fullPages = page.hasMore() ? fullPages + 1 : 0;
        if (page.hasMore() && ((!followed && fullPages == 1) || fullPages >= TOO_FAR_BEHIND)) {
            startAgain();
            return;
        }
        cursor = page.cursor();
        boolean nothing = page.events().isEmpty();
        // A mistake in showing what happened must not end the feed.
        try {
            listener.received(page, followed && !page.hasMore());
        } finally {
            answered(nothing && page.pollAfter().isZero() ? SHORTEST_PAUSE : page.pollAfter());
        }
    }

    private void answered(Duration pause) {
        if (state.get() instanceof ConnectionState.Ended) {
            return;
        }
        backoff.reset();
        // Set before the state is told: a watcher may ask again at once.
        if (pause.isZero()) {
            ask(HOLD);
        } else {
            underWay = dispatcher.after(pause, () -> ask(HOLD));
        }
        state.set(new ConnectionState.Online());
    }

    private void failed(Exception failure) {
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
            LOG.log(Level.FINE, "The feed paused", failure);
            Duration pause = longer(backoff.next(), cause.retryAfter().orElse(Duration.ZERO));
            underWay = dispatcher.after(pause, this::askNow);
            state.set(new ConnectionState.Away(cause, clock.instant().plus(pause)));
        }
    }

    /** Goes on from a fresh list of rooms. */
    private void startAgain() {
        cursor = "";
        ask(Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
