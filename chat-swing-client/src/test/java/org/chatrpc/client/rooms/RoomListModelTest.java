package org.chatrpc.client.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomListModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private SessionToken bob;
    private RoomListModel model;

    @BeforeEach
    void start() {
        bob = server.signUp("bob", "correct horse", "Bob").token();
        session.start();
        dispatcher.runRounds(3);
        model = new RoomListModel(session);
    }

    @Test
    void opensTheFirstRoomByItself() {
        assertThat(model.open().get()).contains("general");
    }

    @Test
    void sortsByTitleAndSeparatesDirectMessages() {
        room("zoo", "aardvarks");
        room("r10", "Room 10");
        room("r2", "Room 2");
        server.openDirect(bob, "alice");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(titles(model.rooms().get())).containsExactly("aardvarks", "General", "Room 2", "Room 10");
        assertThat(titles(model.directs().get())).containsExactly("Bob");
    }

    @Test
    void movesThroughTheListAndRoundItsEnds() {
        room("zoo", "Zoo");
        dispatcher.pass(Duration.ofSeconds(1));
        model.move(1);
        assertThat(model.open().get()).contains("zoo");
        model.move(1);
        assertThat(model.open().get()).contains("general");
        model.move(-1);
        assertThat(model.open().get()).contains("zoo");
    }

    @Test
    void theDirectRoomOfSomebodyWhomTheUserBlocksDoesNotCount() {
        String direct = server.openDirect(bob, "alice").id();
        server.post(direct, "bob", "psst");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.unread().get()).isEqualTo(1);
        session.moderationCalls().block("bob", true, () -> {}, failure -> {});
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.unread().get()).isZero();
        assertThat(model.unreadElsewhere().get()).isFalse();
        session.moderationCalls().block("bob", false, () -> {}, failure -> {});
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.unread().get()).isEqualTo(1);
    }

    @Test
    void movesBetweenRoomsWithSomethingUnreadAndPassesOverMutedOnes() {
        room("b", "Bees");
        room("m", "Mice");
        room("z", "Zoo");
        server.post("b", "bob", "one");
        server.post("m", "bob", "two");
        server.post("z", "bob", "three");
        dispatcher.pass(Duration.ofSeconds(1));
        model.open("general");
        choose("m", RoomSummary.Notify.NOTHING);
        assertThat(model.unreadElsewhere().get()).isTrue();
        model.moveToUnread(1);
        assertThat(model.open().get()).contains("z");
        model.moveToUnread(1);
        assertThat(model.open().get()).contains("b");
        model.moveToUnread(-1);
        assertThat(model.open().get()).contains("z");
        session.markRead("b", 1);
        assertThat(model.unreadElsewhere().get()).isFalse();
        model.moveToUnread(1);
        assertThat(model.open().get()).contains("z");
    }

    @Test
    void aMutedRoomDoesNotCount() {
        server.post("general", "bob", "one");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.unread().get()).isEqualTo(1);
        choose("general", RoomSummary.Notify.NOTHING);
        assertThat(model.unread().get()).isZero();
        choose("general", RoomSummary.Notify.ALL);
        assertThat(model.unread().get()).isEqualTo(1);
    }

    @Test
    void ofARoomWithMentionsOnlyThoseCount() {
        choose("general", RoomSummary.Notify.MENTIONS);
        server.post("general", "bob", "one");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.unread().get()).isZero();
        server.post("general", "bob", "two @alice");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.unread().get()).isEqualTo(1);
    }

    @Test
    void favouritesStandFirst() {
        room("zoo", "Zoo");
        room("apes", "Apes");
        dispatcher.pass(Duration.ofSeconds(1));
        session.roomCalls().setFavourite("zoo", true, () -> {}, failure -> {});
        dispatcher.runRounds(2);
        assertThat(titles(model.rooms().get())).containsExactly("Zoo", "Apes", "General");
        session.roomCalls().setFavourite("zoo", false, () -> {}, failure -> {});
        dispatcher.runRounds(2);
        assertThat(titles(model.rooms().get())).containsExactly("Apes", "General", "Zoo");
    }

    @Test
    void whatAnotherClientOfTheAccountChoseHoldsHereToo() {
        room("zoo", "Zoo");
        dispatcher.pass(Duration.ofSeconds(1));
        ChatSession elsewhere = alice.again();
        elsewhere.start();
        dispatcher.runRounds(3);
        elsewhere.roomCalls().setNotify("zoo", RoomSummary.Notify.NOTHING, () -> {}, failure -> {});
        elsewhere.roomCalls().setFavourite("zoo", true, () -> {}, failure -> {});
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(session.rooms().find("zoo").orElseThrow().preferences())
                .isEqualTo(new RoomSummary.Preferences(RoomSummary.Notify.NOTHING, true));
        server.post("zoo", "bob", "one");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.unread().get()).isZero();
        elsewhere.close();
    }

    @Test
    void roomsMutedOnThisComputerBeforeAreMutedAtTheServerOnce() {
        room("zoo", "Zoo");
        room("apes", "Apes");
        dispatcher.pass(Duration.ofSeconds(1));
        choose("apes", RoomSummary.Notify.MENTIONS);
        Value<Set<String>> stored = new Value<>(Set.of("zoo", "apes", "left"));
        new LegacyMutes(stored, session).moveToServer();
        dispatcher.runRounds(2);
        assertThat(stored.get()).isEmpty();
        assertThat(server.summary("zoo", "alice").muted()).isTrue();
        assertThat(server.summary("apes", "alice").preferences().level()).isEqualTo(RoomSummary.Notify.MENTIONS);
        assertThat(session.rooms().find("zoo").orElseThrow().muted()).isTrue();
    }

    @Test
    void aMuteThatDoesNotReachTheServerIsTakenThereLater() {
        Value<Set<String>> stored = new Value<>(Set.of("general"));
        server.weather(InMemoryServer.Weather.AWAY);
        new LegacyMutes(stored, session).moveToServer();
        dispatcher.runRounds(2);
        assertThat(stored.get()).containsExactly("general");
        dispatcher.pass(Duration.ofSeconds(5));
        server.weather(InMemoryServer.Weather.FINE);
        session.reconnectNow();
        dispatcher.runRounds(4);
        assertThat(stored.get()).isEmpty();
        assertThat(server.summary("general", "alice").muted()).isTrue();
    }

    @Test
    void remembersTheRoomsOpenedLast() {
        room("zoo", "Zoo");
        dispatcher.pass(Duration.ofSeconds(1));
        model.open("zoo");
        model.open("general");
        assertThat(model.recent().get()).containsExactly("general", "zoo");
    }

    @Test
    void opensAnotherRoomWhenTheOpenOneIsLeft() {
        room("zoo", "Zoo");
        dispatcher.pass(Duration.ofSeconds(1));
        model.open("zoo");
        session.roomCalls().leave("zoo", () -> {}, failure -> {});
        dispatcher.runRounds(2);
        assertThat(model.open().get()).contains("general");
    }

    @Test
    void countsUnreadMessagesOfAllRooms() {
        room("zoo", "Zoo");
        server.post("zoo", "bob", "one");
        server.post("general", "bob", "two");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.unread().get()).isEqualTo(2);
    }

    @Test
    void anIdIsMadeOfATitle() {
        assertThat(NewRoomModel.suggestId("  Größe & Ärger, 2026! ")).isEqualTo("grosse-arger-2026");
        assertThat(NewRoomModel.suggestId("!!!")).isEmpty();
        assertThat(NewRoomModel.suggestId("x".repeat(99))).hasSize(64);
    }

    @Test
    void aRoomThatTheServerWouldRefuseIsNotAskedFor() {
        NewRoomModel making = new NewRoomModel(session, room -> {});
        making.create(new NewRoom("admin", "Ad\tmin", "one\ntwo", RoomKind.PUBLIC));
        assertThat(making.errors().get())
                .containsOnlyKeys(NewRoomModel.Field.ID, NewRoomModel.Field.TITLE, NewRoomModel.Field.TOPIC);
        assertThat(server.calls()).doesNotContain("createRoom");
        making.create(new NewRoom("staff-room", "", "", RoomKind.PUBLIC));
        assertThat(making.errors().get()).isEmpty();
    }

    private void choose(String room, RoomSummary.Notify notify) {
        session.roomCalls().setNotify(room, notify, () -> {}, failure -> {});
        dispatcher.runRounds(2);
    }

    private void room(String id, String title) {
        server.createRoom(bob, new NewRoom(id, title, "", RoomKind.PUBLIC));
        server.inviteMember(bob, id, "alice");
    }

    private static List<String> titles(List<RoomSummary> rooms) {
        return rooms.stream().map(RoomSummary::title).toList();
    }
}
