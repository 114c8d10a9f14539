package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.presence.MarkedAvatar;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** Presence and typing in a real window. */
@WindowTest
class PresenceWindowTest {

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void whoIsTypingIsShownWithoutMovingAnything() {
        try (TestClient alice = signedUp()) {
            int height = alice.onEventThread(
                    () -> alice.get("composer", JComponent.class).getLocationOnScreen().y);
            server.post("general", "bob", "Hello");
            server.type("general", "bob");
            await().until(() -> label(alice, "typing").equals("Bob is typing …"));
            assertThat(alice.onEventThread(
                            () -> alice.get("composer", JComponent.class).getLocationOnScreen().y))
                    .isEqualTo(height);
            server.post("general", "bob", "there");
            await().until(() -> label(alice, "typing").isEmpty());
        }
    }

    @Test
    void typingIsToldUnlessTheUserDoesNotWantThat() {
        try (TestClient alice = signedUp()) {
            Screens.doOnEventThread(() -> alice.settings().tellTyping().set(false));
            alice.type("composer", "secret");
            Screens.doOnEventThread(() -> alice.settings().tellTyping().set(true));
            assertThat(server.calls()).doesNotContain("setTyping");
            alice.type("composer", "not secret");
            await().until(() -> server.calls().contains("setTyping"));
        }
    }

    @Test
    void typingInAThreadIsToldTooButNotTheReturnOfADraft() {
        try (TestClient alice = signedUp()) {
            server.post("general", "bob", "Lunch?");
            OnMessages.awaitSpoken(alice, ": Lunch?");
            openThread(alice);
            alice.type("thread.composer", "at one");
            await().until(() -> server.calls().contains("setTyping"));
            alice.click("close_thread");
            openThread(alice);
            OnMessages.awaitText(alice, "thread.composer", "at one");
            assertThat(server.calls()).containsOnlyOnce("setTyping");
        }
    }

    private static void openThread(TestClient client) {
        OnMessages.cursor(client, 1);
        client.perform(Command.OPEN_THREAD);
        await().until(() -> client.shows("thread"));
    }

    @Test
    void thePresenceOfTheOtherPersonOfADirectRoomIsShownInWords() {
        try (TestClient alice = signedUp()) {
            SessionToken bob = server.signIn("bob", "correct horse").token();
            RoomSummary direct = server.openDirect(bob, "alice");
            server.show(
                    "bob",
                    new Status(Presence.BUSY, "In a meeting", Optional.empty(), Optional.empty(), Optional.empty()));
            server.post(direct.id(), "bob", "Hello");
            await().until(() -> described(alice).equals("Busy – In a meeting"));
            Screens.doOnEventThread(() -> alice.get("directs", JList.class).setSelectedIndex(0));
            await().until(() -> label(alice, "conversation.topic").equals("@bob · Busy – In a meeting"));
            server.show("bob", Status.of(Presence.AWAY));
            await().until(() -> label(alice, "conversation.topic").equals("@bob · Away"));
            assertThat(described(alice)).isEqualTo("Away");
        }
    }

    @Test
    void theOwnStatusIsChosenByCommandAndMarkedInTheMenu() {
        try (TestClient alice = signedUp()) {
            await().until(() -> server.idleReports().contains(false));
            alice.perform(Command.STATUS_BUSY);
            await().until(() -> server.status("alice").presence() == Presence.BUSY);
            await().until(() -> Boolean.TRUE.equals(value(alice, Command.STATUS_BUSY, Action.SELECTED_KEY)));
            alice.perform(Command.STATUS_TEXT);
            JDialog dialog = alice.dialog("status");
            Screens.doOnEventThread(() -> {
                Screens.find(dialog.getRootPane(), "status.text", JTextComponent.class)
                        .orElseThrow()
                        .setText("In a meeting");
                Screens.find(dialog.getRootPane(), "status.save", JButton.class)
                        .orElseThrow()
                        .doClick(0);
            });
            await().until(() -> server.status("alice").text().equals("In a meeting"));
            assertThat(server.status("alice").until()).isPresent();
            await().until(() -> "Status text: In a meeting".equals(value(alice, Command.STATUS_TEXT, Action.NAME)));
            await().until(() -> !alice.onEventThread(dialog::isShowing));
        }
    }

    @Test
    void withoutAConnectionTheOwnMarkSaysSo() {
        try (TestClient alice = signedUp()) {
            await().until(() ->
                    OnMessages.accessibleName(alice, "profile.avatar").equals("Online"));
            server.weather(Weather.AWAY);
            alice.perform(Command.RECONNECT);
            await().until(() ->
                    OnMessages.accessibleName(alice, "profile.avatar").equals("Not connected"));
            MarkedAvatar shown = alice.onEventThread(() ->
                    (MarkedAvatar) alice.get("profile.avatar", JLabel.class).getIcon());
            assertThat(shown.presence()).contains(Presence.OFFLINE);
            server.weather(Weather.FINE);
            alice.perform(Command.RECONNECT);
            await().until(() ->
                    OnMessages.accessibleName(alice, "profile.avatar").equals("Online"));
        }
    }

    private static Object value(TestClient client, Command command, String key) {
        return Optional.ofNullable(client.onEventThread(() -> client.get("main", JComponent.class)
                        .getActionMap()
                        .get(command.name())
                        .getValue(key)))
                .orElse("");
    }

    private static String label(TestClient client, String name) {
        return client.onEventThread(() -> client.get(name, JLabel.class).getText());
    }

    /** What a screen reader is told of the first direct room; empty while there is none. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String described(TestClient client) {
        return client.onEventThread(() -> {
            JList list = client.get("directs", JList.class);
            if (list.getModel().getSize() == 0) {
                return "";
            }
            ListCellRenderer renderer = list.getCellRenderer();
            Component cell =
                    renderer.getListCellRendererComponent(list, list.getModel().getElementAt(0), 0, false, false);
            return cell.getAccessibleContext().getAccessibleDescription();
        });
    }

    /** A client of alice in a room with bob. */
    private TestClient signedUp() {
        server.signUp("bob", "correct horse", "Bob");
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        return alice;
    }
}
