package org.chatrpc.account.presence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.chatrpc.account.session.SessionDirectory;
import org.chatrpc.account.session.Tokens;

/**
 * Who is online on any node: users who called within the last minute, and whether they are idle. Each node sends the
 * others the changes among its own users, at most once per interval, or a heartbeat if there are none; and, within a
 * moment, {@link Signal}s. Thread-safe.
 */
public final class Presence implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Presence.class.getName());
    /** Users are online if they called within this time; clients poll at least that often. */
    private static final Duration ONLINE_PERIOD = Duration.ofSeconds(60);

    private static final Duration MAX_CLOSE_WAIT = Duration.ofSeconds(2);
    /** Signals are gathered for this long, as each commit with a notification holds a lock of the whole database. */
    private static final long GATHER_MILLIS = 50;

    private final SessionDirectory sessions;
    private final PresenceChannel channel;
    private final PresenceListener listener;
    private final Clock clock;
    private final Duration interval;
    private final String node = new Tokens().newId();
    private final RemoteUsers remote = new RemoteUsers(System::nanoTime);
    private final LocalPresence online = new LocalPresence(node, System::nanoTime);
    private final LocalPresence idle = new LocalPresence(node + RemoteUsers.IDLE, System::nanoTime);
    private final SignalQueue outgoing = new SignalQueue();
    /** When users were last seen who were online since this node started, and are not any more. */
    private final Map<String, Instant> lastSeen = new ConcurrentHashMap<>();

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    /** The last published activity of users who are not offline. Confined to the thread, like the two fields below. */
    private final Map<String, Activity> published = new HashMap<>();

    private final Set<String> idleHere = new HashSet<>();
    /** Users whose published state may be out of date. */
    private final Set<String> stale = new HashSet<>();

    /**
     * @param listener is notified of changes
     * @param interval between checks for changes
     */
    public Presence(
            SessionDirectory sessions,
            PresenceChannel channel,
            PresenceListener listener,
            Clock clock,
            Duration interval,
            ThreadFactory threads) {
        this.sessions = sessions;
        this.channel = channel;
        this.listener = listener;
        this.clock = clock;
        this.interval = interval;
        this.thread = threads.newThread(this::run);
    }

    /** Starts checking for changes, and exchanging messages with other nodes, if there can be any. */
    public void start() {
        if (channel.isShared()) {
            channel.listen(this::receive, this::resynchronise);
        }
        try {
            thread.start();
        } catch (RuntimeException | Error e) {
            LOGGER.log(
                    Level.ERROR,
                    "Presence could not be started; nobody is told of it until the server is restarted",
                    e);
        }
    }

    /** Whether the user has called within the last minute, on any node. */
    public boolean isOnline(String username) {
        return activityOf(username) != Activity.OFFLINE;
    }

    /** The activity of the user's clients on any node. */
    public Activity activityOf(String username) {
        Instant since = clock.instant().minus(ONLINE_PERIOD);
        Activity here = sessions.isInUseSince(username, since)
                ? Activity.ACTIVE
                : sessions.isUsedSince(username, since) ? Activity.IDLE : Activity.OFFLINE;
        return here.or(remote.activityOf(username));
    }

    /** When an offline user was last online, if this node knows. */
    public Optional<Instant> lastSeen(String username) {
        return Optional.ofNullable(lastSeen.get(username));
    }

    /** Records, on all nodes, whether the client of a session is idle. */
    public void setIdle(String sessionId, boolean nobodyThere) {
        sessions.setIdle(sessionId, nobodyThere);
        outgoing.add(new Signal(node, nobodyThere ? Signal.Kind.IDLE : Signal.Kind.BUSY, sessionId));
    }

    /**
     * Notifies the other nodes that the user is typing. May be lost.
     *
     * @param seq the last log entry that this node has applied: a message of the user after it ends this typing
     */
    public void tellTyping(String room, String username, long seq) {
        if (channel.isShared()) {
            outgoing.add(new Signal(node, Signal.Kind.TYPING, room, username, Long.toString(seq)));
        }
    }

    private void resynchronise() {
        online.resynchronise();
        idle.resynchronise();
    }

    private void receive(String line) {
        PresenceMessage.parse(line).filter(message -> !isOwn(message.node())).ifPresent(message -> {
            remote.receive(message);
            online.receive(message);
            idle.receive(message);
        });
        Signal.parse(line).filter(signal -> !isOwn(signal.node())).ifPresent(this::receive);
    }

    private boolean isOwn(String id) {
        return id.startsWith(node);
    }

    private void receive(Signal signal) {
        switch (signal.kind()) {
            case TYPING ->
                publish(() -> listener.typing(
                        signal.words().get(0),
                        signal.words().get(1),
                        Long.parseLong(signal.words().get(2))));
            case IDLE -> sessions.setIdle(signal.words().get(0), true);
            case BUSY -> sessions.setIdle(signal.words().get(0), false);
        }
    }

    private void run() {
        try {
            long nextRound = System.nanoTime();
            while (stopped.getCount() > 0) {
                boolean early = outgoing.await(nextRound - System.nanoTime());
                if (early && !stopped.await(GATHER_MILLIS, TimeUnit.MILLISECONDS)) {
                    early = send(outgoing.take());
                }
                if (early || nextRound - System.nanoTime() <= 0) {
                    round();
                    nextRound = System.nanoTime() + interval.toNanos();
                }
            }
            if (channel.isShared()) {
                channel.send(List.of(online.bye(), idle.bye()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "Could not notify the other nodes that this one stops", e);
        }
    }

    /** Returns whether one of the signals changes the state of this node's own users. */
    private boolean send(List<Signal> signals) {
        try {
            if (channel.isShared() && !signals.isEmpty()) {
                channel.send(signals.stream().map(Signal::toString).toList());
            }
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "Could not signal the other nodes", e);
        }
        return signals.stream().anyMatch(signal -> signal.kind() != Signal.Kind.TYPING);
    }

    private void round() {
        try {
            stale.addAll(sessions.used().update(clock.instant(), ONLINE_PERIOD));
            remote.removeExpired();
            stale.addAll(remote.takeChanged());
            publishChanges();
            if (channel.isShared()) {
                announce();
            }
            stale.clear();
        } catch (RuntimeException e) {
            resynchronise();
            LOGGER.log(Level.DEBUG, "Could not determine who is online", e);
        }
    }

    private void publishChanges() {
        Map<String, Boolean> here = sessions.used().users();
        Set<String> changed = new HashSet<>();
        for (String username : stale) {
            Boolean inUse = here.get(username);
            boolean isIdleHere = inUse != null && !inUse;
            if (isIdleHere) {
                idleHere.add(username);
            } else {
                idleHere.remove(username);
            }
            Activity local = inUse == null ? Activity.OFFLINE : isIdleHere ? Activity.IDLE : Activity.ACTIVE;
            if (record(username, local.or(remote.activityOf(username)))) {
                changed.add(username);
            }
        }
        if (!changed.isEmpty()) {
            publish(() -> listener.changed(changed));
        }
    }

    /** Returns whether this is something else than what the user did before. */
    private boolean record(String username, Activity now) {
        if (now != Activity.OFFLINE) {
            return published.put(username, now) != now;
        }
        boolean wasOnline = published.remove(username) != null;
        if (wasOnline) {
            lastSeen.put(username, lastUse(username));
        }
        return wasOnline;
    }

    /** Other nodes are notified, and their messages received, even if notifying the users of this node fails. */
    private static void publish(Runnable notification) {
        try {
            notification.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "Changes of presence and activity could not be published", e);
        }
    }

    /**
     * For a user who has just gone offline: the last use that this node saw, or about now if the user was on another
     * node.
     */
    private Instant lastUse(String username) {
        Instant now = clock.instant();
        return sessions.lastUse(username)
                .filter(seen -> seen.isAfter(now.minus(ONLINE_PERIOD.multipliedBy(2))))
                .orElse(now);
    }

    private void announce() {
        Set<String> here = sessions.used().users().keySet();
        List<String> messages = new ArrayList<>(online.next(here, stale, remote.takeOutOfSync()));
        messages.addAll(idle.next(idleHere, stale, remote.takeIdleOutOfSync()));
        if (!messages.isEmpty()) {
            channel.send(messages);
        }
    }

    /** Notifies the other nodes that this one stops. Must be called before the store is closed. */
    @Override
    public void close() {
        stopped.countDown();
        outgoing.interrupt();
        try {
            thread.join(MAX_CLOSE_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
