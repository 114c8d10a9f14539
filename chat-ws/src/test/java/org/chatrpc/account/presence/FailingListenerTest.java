package org.chatrpc.account.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.chatrpc.account.session.SessionDirectory;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.SessionOpened;
import org.junit.jupiter.api.Test;

/** A node whose users cannot be told what others do still takes part among the nodes. */
class FailingListenerTest {
    /** What this node sends, and how it receives. */
    private static final class Wire implements PresenceChannel {
        final List<String> sent = new CopyOnWriteArrayList<>();
        final List<Consumer<String>> receivers = new CopyOnWriteArrayList<>();

        @Override
        public boolean isShared() {
            return true;
        }

        @Override
        public void send(List<String> messages) {
            sent.addAll(messages);
        }

        @Override
        public void listen(Consumer<String> receiver, Runnable subscribed) {
            receivers.add(receiver);
        }
    }

    private static final class Failing implements PresenceListener {
        final List<String> calls = new CopyOnWriteArrayList<>();

        @Override
        public void changed(Set<String> usernames) {
            calls.addAll(usernames);
            throw new ArithmeticException("on purpose");
        }

        @Override
        public void typing(String room, String username, long seq) {
            calls.add(room);
            throw new ArithmeticException("on purpose");
        }
    }

    @Test
    void theOtherNodesAreToldAndHeard() {
        Wire wire = new Wire();
        Failing listener = new Failing();
        SessionDirectory sessions = new SessionDirectory();
        Instant now = Instant.now();
        sessions.apply(List.of(new LogEntry(
                1,
                now,
                new SessionOpened(
                        new SessionRecord("s", "hash", "ann", "test", "192.0.2.1", now, now.plusSeconds(3600), now)))));
        try (Presence presence =
                new Presence(sessions, wire, listener, Clock.systemUTC(), Duration.ofMillis(20), Thread::new)) {
            presence.start();
            await().until(() -> wire.sent.stream().anyMatch(line -> line.contains("ann")));
            wire.receivers.get(0).accept(new Signal("other", Signal.Kind.TYPING, "red", "bob", "1").toString());
        }
        assertThat(listener.calls).containsExactly("ann", "red");
    }
}
