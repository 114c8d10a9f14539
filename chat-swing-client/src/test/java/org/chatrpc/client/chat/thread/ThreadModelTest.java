package org.chatrpc.client.chat.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An open thread while the feed has gaps and the connection breaks. */
class ThreadModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private ChatMessage root;
    private ThreadModel model;

    @BeforeEach
    void open() {
        server.signUp("bob", "correct horse", "Bob");
        root = server.post("general", "bob", "Lunch?");
        answer(1, 120);
        session.start();
        pass();
        model = new ThreadModel(
                session,
                session.open("general"),
                new Value<>(session.rooms().find("general").orElseThrow()),
                root.messageId(),
                ZoneOffset.UTC,
                MessageRows.TODAY);
        pass();
        model.loadOlder();
        pass();
        model.loadOlder();
        pass();
        assertThat(texts()).hasSize(121).contains("answer 5", "answer 120");
    }

    @Test
    void whatWasDeletedAndWrittenUntoldIsReadWhenTheFeedBeginsAgain() {
        alice.untold(() -> {
            server.delete("general", 6);
            server.edit("general", 121, "edited");
            answer(121, 130);
        });
        assertThat(texts()).doesNotContain("answer 5", "answer 120").contains("Lunch?", "edited", "answer 130");
        model.loadOlder();
        pass();
        model.loadOlder();
        pass();
        assertThat(texts()).hasSize(131).contains("answer 4", "answer 6").doesNotContain("answer 5");
    }

    @Test
    void aThreadThatMayNoLongerBeReadShowsNothingOutdated() {
        alice.untold(() ->
                server.refuseNextResponse(new Refusal("NOT_A_MEMBER", "Gone.", false, Optional.empty(), "messageId")));
        assertThat(texts()).doesNotContain("answer 5", "answer 120");
        assertThat(model.problem().get()).isNotEmpty();
    }

    @Test
    void aThreadThatIsRefusedForNowIsReadAgain() {
        alice.untold(() -> {
            server.delete("general", 6);
            server.refuseNextResponse(new Refusal("OVERLOADED", "Busy.", true, Optional.empty(), ""));
        });
        assertThat(texts()).doesNotContain("answer 5").contains("answer 120");
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void whatCouldNotBeReadIsReadWithTheNextConnectionAndNothingElse() {
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(5));
        answer(121, 121);
        server.weather(Weather.FINE);
        int before = reads();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(texts()).contains("answer 5", "answer 121");
        assertThat(reads()).as("the feed tells all of it").isEqualTo(before);
    }

    private int reads() {
        return (int) server.calls().stream().filter("readThread"::equals).count();
    }

    private void answer(int from, int to) {
        for (int i = from; i <= to; i++) {
            server.reply("general", "bob", "answer " + i, root);
        }
    }

    private List<String> texts() {
        return model.rows().get().stream()
                .filter(MessageRow.class::isInstance)
                .map(row -> ((MessageRow) row).body())
                .toList();
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(2));
    }
}
