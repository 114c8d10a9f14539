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
 * Who is online, on whichever node: whoever used the chat within the last minute. Each node tells the others what changed on
 * it, at most once in an interval; a node whose users stay the same tells only that it is alive. Thread-safe.
 */
public final class Presence implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Presence.class.getName());
    /** Someone is online who called within this time; a client polls at least that often. */
    private static final Duration ONLINE = Duration.ofSeconds(60);

    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final SessionDirectory sessions;
    private final PresenceChannel channel;
    private final Clock clock;
    private final Duration interval;
    private final RemotePresence others = new RemotePresence(System::nanoTime);
    private final LocalPresence here;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** @param interval between messages to other nodes */
    public Presence(
            SessionDirectory sessions, PresenceChannel channel, Clock clock, Duration interval, ThreadFactory threads) {
        this.sessions = sessions;
        this.channel = channel;
        this.clock = clock;
        this.interval = interval;
        this.here = new LocalPresence(new Tokens().newId(), System::nanoTime);
        this.thread = threads.newThread(this::run);
    }

    /** Begins to tell other nodes, and to hear from them, if there can be any. */
    public void start() {
        if (channel.isShared()) {
            channel.listen(this::receive, here::lost);
            thread.start();
        }
    }

    /** Whether the person used the chat within the last minute, on any node. */
    public boolean isOnline(String username) {
        return sessions.isUsedSince(username, clock.instant().minus(ONLINE)) || others.isOnline(username);
    }

    private void receive(String line) {
        PresenceMessage.parse(line)
                .filter(message -> !message.node().equals(here.node()))
                .ifPresent(message -> {
                    others.receive(message);
                    here.receive(message);
                });
    }

    private void run() {
        try {
            while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                others.removeExpired();
                tell();
            }
            channel.send(List.of(here.bye()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "Other nodes were not told that this one stops", e);
        }
    }

    private void tell() {
        try {
            List<String> messages = here.next(sessions.usedSince(clock.instant().minus(ONLINE)), others.takeMissed());
            if (!messages.isEmpty()) {
                channel.send(messages);
            }
        } catch (RuntimeException e) {
            here.lost();
            LOGGER.log(Level.DEBUG, "Other nodes were not told who is online", e);
        }
    }

    /** Tells the other nodes that this one stops. To be called before the store is closed. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
