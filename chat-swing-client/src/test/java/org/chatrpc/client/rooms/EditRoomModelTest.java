package org.chatrpc.client.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.rooms.EditRoomModel.Field;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditRoomModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final List<String> saved = new ArrayList<>();
    private EditRoomModel model;

    @BeforeEach
    void start() {
        session.start();
        session.roomCalls().create(new NewRoom("books", "Books", "Paper", RoomKind.PUBLIC), room -> {}, failure -> {});
        pass();
        model = new EditRoomModel(session, session.rooms().find("books").orElseThrow(), () -> saved.add("saved"));
    }

    @Test
    void savesBothAndAnEmptyTopicClearsIt() {
        model.save("Good books", "", Role.MEMBER);
        assertThat(model.busy().get()).isTrue();
        pass();
        assertThat(saved).containsExactly("saved");
        RoomSummary books = session.rooms().find("books").orElseThrow();
        assertThat(books.title()).isEqualTo("Good books");
        assertThat(books.topic()).isEmpty();
    }

    @Test
    void errorsAreShownAtTheirField() {
        model.save(" ", "Paper", Role.MEMBER);
        assertThat(model.errors().get()).containsOnlyKeys(Field.TITLE);
        model.save("Books", "x".repeat(501), Role.MEMBER);
        assertThat(model.errors().get()).containsOnlyKeys(Field.TOPIC);
        model.save("Books\u2028Admin", "Paper", Role.MEMBER);
        assertThat(model.errors().get()).containsOnlyKeys(Field.TITLE);
        assertThat(model.errors().get().get(Field.TITLE)).contains("U+2028");
        model.save("Books", "Pa\u202Eper", Role.MEMBER);
        assertThat(model.errors().get()).containsOnlyKeys(Field.TOPIC);
        server.weather(Weather.AWAY);
        model.save("Books", "Ink", Role.MEMBER);
        pass();
        assertThat(model.errors().get()).containsOnlyKeys(Field.FORM);
        assertThat(model.busy().get()).isFalse();
        assertThat(saved).isEmpty();
    }

    @Test
    void withoutChangesNoCallIsMade() {
        model.save("Books", "Paper", Role.MEMBER);
        assertThat(saved).containsExactly("saved");
        assertThat(server.calls()).doesNotContain("updateRoom");
    }

    @Test
    void whatTheUserDoesNotChangeStaysAsSomebodyElseHasChangedIt() {
        server.updateRoom(session.account().token(), RoomChange.describe("books", "Good books", "Paper"));
        model.save("Books", "Ink", Role.MEMBER);
        pass();
        RoomSummary books = session.rooms().find("books").orElseThrow();
        assertThat(books.title()).isEqualTo("Good books");
        assertThat(books.topic()).isEqualTo("Ink");
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(1));
    }
}
