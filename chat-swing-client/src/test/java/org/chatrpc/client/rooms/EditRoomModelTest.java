package org.chatrpc.client.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chatrpc.client.rooms.EditRoomModel.Field;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.NewRoom;
import org.chatrpc.client.session.RoomKind;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.ServerAddress;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditRoomModelTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server = new InMemoryServer(dispatcher.instant()).withoutHolding();
    private final List<String> saved = new ArrayList<>();
    private ChatSession session;
    private EditRoomModel model;

    @BeforeEach
    void start() {
        session = new ChatSession(
                server.signUp("alice", "correct horse", "Alice"),
                ServerAddress.LOCAL,
                server,
                new MemoryOutbox(),
                dispatcher,
                dispatcher,
                new Random(1));
        session.start();
        session.roomCalls().create(new NewRoom("books", "Books", "Paper", RoomKind.PUBLIC), room -> {}, failure -> {});
        pass();
        model = new EditRoomModel(session, session.rooms().find("books").orElseThrow(), () -> saved.add("saved"));
    }

    @Test
    void savesBothAndAnEmptyTopicTakesItAway() {
        model.save("Good books", "");
        assertThat(model.busy().get()).isTrue();
        pass();
        assertThat(saved).containsExactly("saved");
        RoomSummary books = session.rooms().find("books").orElseThrow();
        assertThat(books.title()).isEqualTo("Good books");
        assertThat(books.topic()).isEmpty();
    }

    @Test
    void whatCannotBeSavedIsSaidAtItsField() {
        model.save(" ", "Paper");
        assertThat(model.errors().get()).containsOnlyKeys(Field.TITLE);
        model.save("Books", "x".repeat(501));
        assertThat(model.errors().get()).containsOnlyKeys(Field.TOPIC);
        server.weather(Weather.AWAY);
        model.save("Books", "Ink");
        pass();
        assertThat(model.errors().get()).containsOnlyKeys(Field.FORM);
        assertThat(model.busy().get()).isFalse();
        assertThat(saved).isEmpty();
    }

    @Test
    void nothingChangedAsksNobody() {
        model.save("Books", "Paper");
        assertThat(saved).containsExactly("saved");
        assertThat(server.calls()).doesNotContain("updateRoom");
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(1));
    }
}
