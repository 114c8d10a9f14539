package org.chatrpc.client.session.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.outgoing.Outgoing;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingPin;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.junit.jupiter.api.Test;

/** Entries at which the server fails each time. */
class ServerErrorsTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final List<String> tried = new ArrayList<>();
    private String code = "INTERNAL";
    private final Outbox outbox =
            new Outbox(new MemoryOutbox(), dispatcher, () -> new Backoff(new Random(1)), new OutboxSender() {
                @Override
                public Answer send(Outgoing wanted) {
                    tried.add(wanted.key());
                    if (wanted.key().equals("after")) {
                        return new Answer(0, () -> {});
                    }
                    throw new GatewayException.Refused(new Refusal(code, "Trouble.", true, Optional.empty(), ""));
                }

                @Override
                public void delayed(Exception cause) {
                    // Nothing follows from it here.
                }
            });

    @Test
    void aReactionAndAPinAreDroppedAndToldAfterSome() {
        outbox.add(new OutgoingReaction("reaction", "general", dispatcher.instant(), "m1", "x", true));
        outbox.add(new OutgoingPin("pin", "general", dispatcher.instant(), "m1", true));
        outbox.add(after());
        List<Unsent> dropped = new ArrayList<>();
        outbox.dropped().onChange(now -> now.ifPresent(dropped::add));
        outbox.open(() -> {});
        dispatcher.pass(Duration.ofMinutes(10));
        assertThat(outbox.entries().get()).isEmpty();
        assertThat(tried).hasSize(2 * ServerErrors.MAX_ATTEMPTS + 1).endsWith("after");
        assertThat(dropped).extracting(Unsent::key).containsExactly("reaction", "pin");
    }

    @Test
    void theyAreKeptWhileTheServerCanDoNothing() {
        code = "UNAVAILABLE";
        outbox.add(new OutgoingReaction("reaction", "general", dispatcher.instant(), "m1", "x", true));
        outbox.open(() -> {});
        dispatcher.pass(Duration.ofMinutes(10));
        assertThat(tried).hasSizeGreaterThan(ServerErrors.MAX_ATTEMPTS);
        assertThat(outbox.entries().get()).extracting(Unsent::key).containsExactly("reaction");
    }

    @Test
    void onlyErrorsInARowCount() {
        outbox.add(new OutgoingReaction("reaction", "general", dispatcher.instant(), "m1", "x", true));
        outbox.open(() -> {});
        for (int i = 0; i < 4 * ServerErrors.MAX_ATTEMPTS; i++) {
            code = i % 2 == 0 ? "INTERNAL" : "UNAVAILABLE";
            int before = tried.size();
            while (tried.size() == before) {
                dispatcher.pass(Duration.ofMillis(100));
            }
        }
        assertThat(outbox.entries().get()).extracting(Unsent::key).containsExactly("reaction");
    }

    @Test
    void aMessageIsKeptUntilTheUserDecides() {
        outbox.add(new OutgoingMessage("typed", "general", "Hello", dispatcher.instant()));
        outbox.add(after());
        outbox.open(() -> {});
        dispatcher.pass(Duration.ofMinutes(10));
        assertThat(outbox.entries().get()).extracting(Unsent::key).containsExactly("typed", "after");
        outbox.discard("typed");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(tried).endsWith("after");
        assertThat(outbox.entries().get()).isEmpty();
    }

    private OutgoingMessage after() {
        return new OutgoingMessage("after", "general", "Hello", dispatcher.instant());
    }
}
