package org.chatrpc.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the network does, in whatever order: in the end the client shows what the server has, without duplicates.
 */
class RoughWeatherTest {

    private static final int STEPS = 120;

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server = new InMemoryServer(dispatcher.instant()).withoutHolding();
    private final MemoryOutbox store = new MemoryOutbox();
    private final List<String> written = new ArrayList<>();
    private final List<String> shownWrong = new ArrayList<>();
    private Account alice;
    private ChatSession session;
    private Conversation general;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theTranscriptEndsAsTheServersOwn(int seed) {
        for (int round = 0; round < 10; round++) {
            new RoughWeatherTest().play(new Random(seed * 1_000L + round));
        }
    }

    private void play(Random random) {
        alice = server.signUp("alice", "correct horse", "Alice");
        server.signUp("bob", "correct horse", "Bob");
        open(random);
        for (int step = 0; step < STEPS; step++) {
            act(random, step);
            checkNothingIsDoubled();
        }
        server.weather(Weather.FINE);
        session.reconnectNow();
        dispatcher.pass(Duration.ofMinutes(2));
        general.follow(true);
        general.toNewest();
        dispatcher.pass(Duration.ofSeconds(10));
        List<String> bodies = server.bodies("general");
        assertThat(shown()).isEqualTo(bodies.subList(bodies.size() - shown().size(), bodies.size()));
        assertThat(walkToTheBeginning()).isEqualTo(bodies);
        assertThat(bodies).filteredOn(body -> body.startsWith("alice")).isEqualTo(written);
        assertThat(store.load()).isEmpty();
        assertThat(shownWrong).isEmpty();
        assertThat(session.rooms().find("general").orElseThrow().lastNumber()).isEqualTo(bodies.size());
    }

    private List<String> walkToTheBeginning() {
        Map<Long, String> seen = new TreeMap<>();
        general.follow(false);
        do {
            general.transcript().messages().forEach(message -> seen.put(message.number(), message.body()));
            general.loadOlder();
            dispatcher.pass(Duration.ofSeconds(1));
        } while (!seen.containsKey(general.transcript().first().orElse(1)));
        return List.copyOf(seen.values());
    }

    private void act(Random random, int step) {
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> {
                written.add("alice " + step);
                session.send("general", "alice " + step);
            }
            case 3, 4 -> server.post("general", "bob", "bob " + step);
            case 5 -> {
                for (int i = 0; i < 70; i++) {
                    server.post("general", "bob", "bob " + step + " burst " + i);
                }
            }
            case 6 -> server.weather(random.nextBoolean() ? Weather.AWAY : Weather.FINE);
            case 7 -> server.loseReceipts(1 + random.nextInt(2));
            case 8 -> scroll(random);
            case 9 -> restartOrExpire(random);
            default -> dispatcher.pass(Duration.ofMillis(random.nextInt(3_000)));
        }
        dispatcher.runRounds(random.nextInt(3));
    }

    private void scroll(Random random) {
        general.follow(random.nextInt(3) == 0);
        switch (random.nextInt(4)) {
            case 0 -> general.loadNewer();
            case 1 ->
                general.toMessage(
                        1 + random.nextInt(Math.max(1, server.bodies("general").size())));
            case 2 -> general.toNewest();
            default -> general.loadOlder();
        }
    }

    private void restartOrExpire(Random random) {
        if (random.nextInt(3) == 0) {
            server.expireCursors();
        } else if (random.nextInt(3) == 0) {
            session.close();
            // The old client's last save completes before a new client loads.
            dispatcher.runRounds(4);
            open(random);
        } else {
            session.reconnectNow();
        }
    }

    private void open(Random random) {
        session = new ChatSession(alice, ServerAddresses.LOCAL, server, store, dispatcher, dispatcher, random);
        session.start();
        general = session.open("general");
    }

    private void checkNothingIsDoubled() {
        List<String> shown = shown();
        if (shown.stream().distinct().count() != shown.size()) {
            shownWrong.addAll(shown);
        }
        Optional<Long> unordered = general.transcript().messages().stream()
                .map(ChatMessage::number)
                .reduce((before, next) -> next > before ? next : Long.MAX_VALUE)
                .filter(last -> last == Long.MAX_VALUE);
        unordered.ifPresent(number -> shownWrong.add("out of order"));
        if (shown.size() > Conversation.WINDOW) {
            shownWrong.add("more than the window holds");
        }
    }

    private List<String> shown() {
        return general.transcript().messages().stream().map(ChatMessage::body).toList();
    }
}
