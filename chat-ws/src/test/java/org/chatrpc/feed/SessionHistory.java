package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chatrpc.Chat;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.account.session.RenewSession;
import org.chatrpc.problem.ChatException;

/** The sessions of a random history: an open session is valid on every node, and an ended one on none. */
final class SessionHistory {
    /** Below the limit per user, so that no session is ended to make room. */
    private static final int MOST = 3;

    private static final Origin ORIGIN = new Origin("127.0.0.1", "test");

    private final List<Chat> nodes;
    private final Random random;
    /** Tokens by the id of their session, the oldest first, by person. */
    private final Map<String, Map<String, String>> open = new HashMap<>();

    private final Map<String, String> passwords = new HashMap<>();

    SessionHistory(List<Chat> nodes, Random random) {
        this.nodes = nodes;
        this.random = random;
    }

    /** Someone has signed up. */
    void opened(String person, NewSession session) {
        open.computeIfAbsent(person, name -> new LinkedHashMap<>()).put(session.sessionId(), session.token());
        passwords.putIfAbsent(person, "password of " + person);
    }

    /** Signs in or out, renews a session, or changes the password, at this node. */
    void step(String person, Chat chat) {
        Map<String, String> tokens = open.get(person);
        Map<String, String> before = Map.copyOf(tokens);
        int choice = random.nextInt(4);
        if (tokens.isEmpty() || (choice == 0 && tokens.size() < MOST)) {
            opened(person, chat.accounts.login(person, passwords.get(person), ORIGIN));
        } else {
            String id = List.copyOf(tokens.keySet()).get(random.nextInt(tokens.size()));
            if (choice == 1) {
                Instant now = Instant.now();
                chat.journal.run(new RenewSession(person, id, now, now.plus(Duration.ofDays(1))));
            } else if (choice == 2) {
                OpenSession session = chat.sessions.authenticate(tokens.get(id));
                String changed = "password " + random.nextInt(1_000) + " of " + person;
                chat.accounts.changePassword(session, passwords.get(person), changed, "127.0.0.1");
                passwords.put(person, changed);
                tokens.keySet().retainAll(List.of(id));
            } else {
                chat.sessions.close(person, id);
                tokens.remove(id);
            }
        }
        nodes.forEach(node -> node.journal.catchUp(0));
        nodes.forEach(node -> check(node, person, before));
    }

    private void check(Chat node, String person, Map<String, String> before) {
        Map<String, String> tokens = open.get(person);
        assertThat(node.sessions.of(person))
                .extracting(OpenSession::id)
                .containsExactlyInAnyOrderElementsOf(tokens.keySet());
        tokens.forEach((id, token) ->
                assertThat(node.sessions.authenticate(token).username()).isEqualTo(person));
        before.forEach((id, token) -> {
            if (!tokens.containsKey(id)) {
                assertThatThrownBy(() -> node.sessions.authenticate(token)).isInstanceOf(ChatException.class);
            }
        });
    }
}
