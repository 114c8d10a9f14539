package org.chatrpc.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chatrpc.client.chat.row.Delivery;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.chat.transcript.scroll.ScrollTarget;
import org.chatrpc.client.chat.transcript.scroll.UnreadLine;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private ConversationModel model;

    @BeforeEach
    void open() {
        server.signUp("bob", "correct horse", "Bob");
        session.start();
        dispatcher.runRounds(3);
        model = new ConversationModel(
                session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        dispatcher.runRounds(3);
    }

    @Test
    void aSentMessageIsShownAtOnceAndLaterAsStoredInTheSameRow() {
        model.send("hello");
        assertThat(messages()).hasSize(1);
        assertThat(messages().get(0).delivery()).isEqualTo(Delivery.SENDING);
        String key = messages().get(0).key();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(messages()).hasSize(1);
        assertThat(messages().get(0).delivery()).isEqualTo(Delivery.STORED);
        assertThat(messages().get(0).key()).isEqualTo(key);
        assertThat(messages().get(0).number()).isEqualTo(1);
    }

    @Test
    void emptyAndTooLongTextsAreNotAccepted() {
        assertThat(model.send(" \n ")).isFalse();
        assertThat(model.send("x".repeat(MessageText.LIMIT + 1))).isFalse();
        assertThat(model.send("x".repeat(MessageText.LIMIT))).isTrue();
    }

    @Test
    void aWaitingMessageIsShownAsSending() {
        server.weather(Weather.AWAY);
        model.send("waiting");
        dispatcher.pass(Duration.ofSeconds(30));
        assertThat(messages().get(0).delivery()).isEqualTo(Delivery.SENDING);
    }

    @Test
    void scrollingCancelsAnEarlierJump() {
        IntStream.rangeClosed(1, 900).forEach(i -> server.post("general", "bob", "message " + i));
        dispatcher.pass(Duration.ofSeconds(2));
        model.moves().toMessage(1);
        dispatcher.pass(Duration.ofSeconds(1));
        ScrollTarget before = model.moves().target().get();
        model.moves().toNewest();
        model.moves().cancel();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.moves().target().get()).isEqualTo(before);
        model.moves().toNewest();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.moves().target().get().toEnd()).isTrue();
    }

    @Test
    void readingToTheEndMarksItRead() {
        server.post("general", "bob", "one");
        dispatcher.pass(Duration.ofSeconds(1));
        model.seenToEnd();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.readNumber("general", "alice")).isEqualTo(1);
    }

    @Test
    void theUnreadLineStaysInPlaceWhileTheUserReadsOn() {
        server.post("general", "bob", "read");
        dispatcher.pass(Duration.ofSeconds(1));
        session.markRead("general", 1);
        server.post("general", "bob", "unread");
        dispatcher.pass(Duration.ofSeconds(1));
        reopen();
        assertThat(model.unreadLine().get()).isEqualTo(new UnreadLine(1, 1));
        model.watchedBy(() -> true);
        model.seenToEnd();
        server.post("general", "bob", "read as it comes");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.unreadLine().get()).isEqualTo(new UnreadLine(1, 1));
        assertThat(texts()).containsExactly("read", "New", "unread", "read as it comes");
    }

    @Test
    void theUnreadLineMovesToMessagesThatArriveUnseen() {
        server.post("general", "bob", "one");
        dispatcher.pass(Duration.ofSeconds(1));
        model.seenToEnd();
        server.post("general", "bob", "two");
        server.post("general", "bob", "three");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(texts()).containsExactly("one", "New", "two", "three");
        model.send("answer");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(texts()).containsExactly("one", "two", "three", "answer");
    }

    @Test
    void aMessageThatNamesMeIsMarked() {
        server.post("general", "bob", "@alice look");
        server.post("general", "bob", "@bob look");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(messages()).extracting(MessageRow::mentionsMe).containsExactly(true, false);
    }

    @Test
    void anAnswerQuotesTheAnsweredMessageIfItIsLoaded() {
        ChatMessage question = server.post("general", "bob", "Where?\nAnd when?");
        server.reply("general", "bob", "Here", question);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(messages().get(1).quote()).contains(new Row.Quote(1, "Bob", "Where?"));
    }

    @Test
    void scrollsToTheAnsweredMessageEvenIfItIsNotLoaded() {
        ChatMessage question = server.post("general", "bob", "Where?");
        for (int i = 1; i <= 900; i++) {
            server.post("general", "bob", "message " + i);
        }
        server.reply("general", "bob", "Here", question);
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(messages()).last().extracting(MessageRow::quote).isEqualTo(Optional.of(new Row.Quote(0, "", "")));
        model.moves().toAnswered(902);
        assertThat(model.moves().notice().get()).isNotEmpty();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.moves().notice().get()).isEmpty();
        assertThat(model.moves().target().get().number()).isEqualTo(1);
        assertThat(messages()).first().extracting(MessageRow::body).isEqualTo("Where?");
    }

    @Test
    void scrollingCancelsTheJumpToTheAnsweredMessage() {
        ChatMessage question = server.post("general", "bob", "Where?");
        for (int i = 1; i <= 300; i++) {
            server.post("general", "bob", "message " + i);
        }
        server.reply("general", "bob", "Here", question);
        dispatcher.pass(Duration.ofSeconds(2));
        model.moves().toAnswered(302);
        model.moves().cancel();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.moves().notice().get()).isEmpty();
        assertThat(model.moves().target().get().turn()).isZero();
    }

    @Test
    void findsTheAnsweredMessageHoweverFarBackItIs() {
        ChatMessage question = server.post("general", "bob", "Where?");
        ChatMessage other = server.reply("general", "bob", "Which one?", question);
        for (int i = 1; i <= 500; i++) {
            server.reply("general", "bob", "answer " + i, question);
        }
        for (int i = 1; i <= 6_000; i++) {
            server.post("general", "bob", "message " + i);
        }
        ChatMessage answer = server.reply("general", "bob", "Here", question);
        ChatMessage toAnswer = server.reply("general", "bob", "That one", other);
        dispatcher.pass(Duration.ofSeconds(30));
        model.moves().toAnswered(answer.number());
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.moves().target().get().number()).isEqualTo(question.number());
        assertThat(calls("readThread"))
                .as("for the message that began the thread")
                .isEqualTo(1);

        model.moves().toNewest();
        dispatcher.pass(Duration.ofSeconds(1));
        model.moves().toAnswered(toAnswer.number());
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.moves().target().get().number()).isEqualTo(other.number());
        assertThat(model.moves().notice().get()).isEmpty();
        assertThat(calls("readThread")).as("one answer, then 200 at a time").isEqualTo(1 + 4);
    }

    @Test
    void saysWhyTheAnsweredMessageCannotBeFound() {
        ChatMessage question = server.post("general", "bob", "Where?");
        IntStream.rangeClosed(1, 900).forEach(i -> server.post("general", "bob", "message " + i));
        server.reply("general", "bob", "Here", question);
        dispatcher.pass(Duration.ofSeconds(10));
        server.weather(Weather.AWAY);
        model.moves().toAnswered(902);
        dispatcher.runRounds(2);
        assertThat(model.moves().notice().get()).contains("127.0.0.1");
    }

    @Test
    void leadsToAMessageOnceItIsAmongTheRows() {
        for (int i = 1; i <= 1_000; i++) {
            server.post("general", "bob", "message " + i);
        }
        dispatcher.pass(Duration.ofSeconds(2));
        model.moves().toMessage(200);
        assertThat(model.moves().target().get().turn()).isZero();
        dispatcher.runRounds(2);
        assertThat(model.moves().target().get().number()).isEqualTo(200);
        assertThat(messages()).extracting(MessageRow::number).contains(199L, 200L, 201L);
        assertThat(model.rows().get()).last().isInstanceOf(Row.Newer.class);
        model.moves().toNewest();
        dispatcher.runRounds(2);
        assertThat(model.moves().target().get().toEnd()).isTrue();
        assertThat(messages()).extracting(MessageRow::number).endsWith(1_000L);
    }

    @Test
    void aClosedConversationFollowsNoMore() {
        model.close();
        server.post("general", "bob", "one");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(messages()).isEmpty();
    }

    private void reopen() {
        model.close();
        model = new ConversationModel(
                session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        dispatcher.runRounds(3);
    }

    private List<String> texts() {
        return model.rows().get().stream()
                .filter(row -> row instanceof MessageRow || row instanceof Row.Unread)
                .map(row -> row instanceof MessageRow message ? message.body() : "New")
                .toList();
    }

    private long calls(String operation) {
        return server.calls().stream().filter(operation::equals).count();
    }

    private List<MessageRow> messages() {
        return model.rows().get().stream()
                .filter(MessageRow.class::isInstance)
                .map(MessageRow.class::cast)
                .toList();
    }
}
