package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** What was chosen for a room, in two real windows of one account. */
@WindowTest
class RoomPreferencesWindowTest {

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void aRoomMutedInOneWindowIsMutedInTheOther() {
        try (TestClient desk = signedUp();
                TestClient laptop = new TestClient(server)) {
            laptop.signIn("alice");
            laptop.awaitRooms(2);
            open(desk, "General");
            desk.perform(Command.NOTIFY_NOTHING);
            await().until(() -> spoken(desk).contains("General, muted"));
            await().until(() -> spoken(laptop).contains("General, muted"));
            open(laptop, "Zoo");
            server.post("general", "bob", "hello");
            await().until(() -> spoken(laptop).contains("General, muted, 1 unread"));
            assertThat(laptop.onEventThread(() -> laptop.frame().getTitle())).doesNotContain("1");
            open(laptop, "General");
            laptop.perform(Command.NOTIFY_MENTIONS);
            await().until(() -> spoken(desk).contains("General, notifies about mentions only"));
            await().until(() -> isChosen(desk, Command.NOTIFY_MENTIONS) && !isChosen(desk, Command.NOTIFY_NOTHING));
        }
    }

    @Test
    void aFavouriteStandsFirstInBothWindows() {
        try (TestClient desk = signedUp();
                TestClient laptop = new TestClient(server)) {
            laptop.signIn("alice");
            laptop.awaitRooms(2);
            open(desk, "Zoo");
            desk.perform(Command.ROOM_MENU);
            OpenMenu.choose(Command.FAVOURITE_ROOM.text());
            await().until(() -> spoken(desk).equals(List.of("Zoo, favourite", "General")));
            await().until(() -> spoken(laptop).equals(List.of("Zoo, favourite", "General")));
            open(laptop, "Zoo");
            laptop.perform(Command.UNFAVOURITE_ROOM);
            await().until(() -> spoken(desk).equals(List.of("General", "Zoo")));
        }
    }

    @Test
    void aChoiceThatTheServerDoesNotGetIsNotShownAndExplained() {
        try (TestClient alice = signedUp()) {
            open(alice, "General");
            List<String> told = new CopyOnWriteArrayList<>();
            Screens.doOnEventThread(() -> alice.get("transcript", JComponent.class)
                    .getAccessibleContext()
                    .addPropertyChangeListener(change -> told.add(String.valueOf(change.getNewValue()))));
            server.weather(Weather.AWAY);
            alice.perform(Command.NOTIFY_NOTHING);
            await().until(() -> told.stream().anyMatch(text -> text.startsWith("Nothing responds")));
            assertThat(isChosen(alice, Command.NOTIFY_ALL)).isTrue();
            assertThat(isChosen(alice, Command.NOTIFY_NOTHING)).isFalse();
            assertThat(spoken(alice)).contains("General");
            server.weather(Weather.FINE);
        }
    }

    @Test
    void roomsThatAnEarlierVersionMutedOnThisComputerBecomeMutedEverywhere() {
        server.signUp("alice", "correct horse", "Alice");
        try (TestClient alice = new TestClient(server)) {
            Screens.doOnEventThread(
                    () -> alice.settings().muted(ServerAddress.LOCAL, "alice").set(Set.of("general")));
            alice.signIn("alice");
            await().until(() -> server.summary("general", "alice").muted());
            await().until(() -> spoken(alice).contains("General, muted"));
            assertThat(alice.onEventThread(() ->
                            alice.settings().muted(ServerAddress.LOCAL, "alice").get()))
                    .isEmpty();
        }
    }

    /** A client of alice in two rooms with bob. */
    private TestClient signedUp() {
        SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        server.createRoom(bob, new NewRoom("zoo", "Zoo", "", RoomKind.PUBLIC));
        server.inviteMember(bob, "zoo", "alice");
        alice.awaitRooms(2);
        return alice;
    }

    private static void open(TestClient client, String title) {
        int index = IntStream.range(0, spoken(client).size())
                .filter(i -> spoken(client).get(i).startsWith(title))
                .findFirst()
                .orElseThrow();
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(index));
        await().until(() -> client.title().equals(title));
    }

    private static boolean isChosen(TestClient client, Command command) {
        return Optional.ofNullable(client.onEventThread(() -> client.get("main", JComponent.class)
                        .getActionMap()
                        .get(command.name())
                        .getValue(Action.SELECTED_KEY)))
                .equals(Optional.of(true));
    }

    /** What a screen reader is told of each room of the list. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<String> spoken(TestClient client) {
        return client.onEventThread(() -> {
            JList list = client.get("rooms", JList.class);
            ListCellRenderer renderer = list.getCellRenderer();
            return IntStream.range(0, list.getModel().getSize())
                    .mapToObj(i -> renderer.getListCellRendererComponent(
                                    list, list.getModel().getElementAt(i), i, false, false)
                            .getAccessibleContext()
                            .getAccessibleName())
                    .toList();
        });
    }
}
