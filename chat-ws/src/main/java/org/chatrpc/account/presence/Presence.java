package org.chatrpc.account.presence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.chatrpc.account.SessionDirectory;
import org.chatrpc.account.Tokens;

/**
 * Who is online, on whichever node: users who called within the last minute. Each node sends the others the changes
 * among its own users, at most once per interval, or a heartbeat if there are none. Thread-safe.
 */
public final class Presence implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Presence.class.getName());
    /** Users are online if they called within this time; clients poll at least that often. */
    private static final Duration ONLINE_PERIOD = Duration.ofSeconds(60);

    private static final Duration MAX_CLOSE_WAIT = Duration.ofSeconds(2);

    private final SessionDirectory sessions;
    private final PresenceChannel channel;
    private final Clock clock;
    private final Duration interval;
    private final RemotePresence remote = new RemotePresence(System::nanoTime);
    private final LocalPresence local;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param interval between messages to other nodes
     */
    public Presence(
            SessionDirectory sessions, PresenceChannel channel, Clock clock, Duration interval, ThreadFactory threads) {
        this.sessions = sessions;
        this.channel = channel;
        this.clock = clock;
        this.interval = interval;
        this.local = new LocalPresence(new Tokens().newId(), System::nanoTime);
        this.thread = threads.newThread(this::run);
    }

    /** Starts exchanging messages with other nodes, if there can be any. */
    public void start() {
        if (channel.isShared()) {
            channel.listen(this::receive, local::resynchronise);
            thread.start();
        }
    }

    /** Whether the user has called within the last minute, on any node. */
    public boolean isOnline(String username) {
        return sessions.isUsedSince(username, clock.instant().minus(ONLINE_PERIOD)) || remote.isOnline(username);
    }

    private void receive(String line) {
        PresenceMessage.parse(line)
                .filter(message -> !message.node().equals(local.node()))
                .ifPresent(message -> {
                    remote.receive(message);
                    local.receive(message);
                });
    }

    private void run() {
        try {
            while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                remote.removeExpired();
                announce();
            }
            channel.send(List.of(local.bye()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "Could not tell the other nodes that this one stops", e);
        }
    }

    private void announce() {
        try {
            List<String> messages =
                    local.next(sessions.usedSince(clock.instant().minus(ONLINE_PERIOD)), remote.takeOutOfSync());
            if (!messages.isEmpty()) {
                channel.send(messages);
            }
        } catch (RuntimeException e) {
            local.resynchronise();
            LOGGER.log(Level.DEBUG, "Could not tell the other nodes who is online", e);
        }
    }

    /** Tells the other nodes that this one stops. Must be called before the store is closed. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(MAX_CLOSE_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
