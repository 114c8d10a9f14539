package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;

import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JTextField;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.WrapLabel;
import org.junit.jupiter.api.Test;

/** Blocking, reporting, keeping people out, and rooms in which not everybody writes, in a real window. */
@WindowTest
class ModerationWindowTest {

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void aBlockedPersonsMessagesAreHiddenUntilAskedForAndTheBlockIsEndedInTheProfile() {
        try (TestClient alice = signedUp()) {
            OnMessages.cursor(alice, 1);
            OnMessages.openMenu(alice);
            OpenMenu.choose("Block the author");
            press(alice.dialog("blockUser"), "blockUser.do");
            awaitSpoken(alice, ": A message by somebody you block. Show it");
            alice.perform(Command.FOLD);
            awaitSpoken(alice, ": Lunch?");
            alice.perform(Command.FOLD);
            awaitSpoken(alice, ": A message by somebody you block. Show it");
            alice.perform(Command.BLOCKED_PEOPLE);
            JDialog profile = alice.dialog("profile");
            press(profile, "blocked.unblock");
            awaitSpoken(alice, ": Lunch?");
            await().until(() -> text(profile, "blocked.message").equals("You block nobody."));
        }
    }

    @Test
    void aReportNeedsAReasonAndReachesAModeratorWhoOpensTheMessage() {
        try (TestClient alice = signedUp()) {
            server.signUp("carol", "correct horse", "Carol");
            OnMessages.cursor(alice, 1);
            alice.perform(Command.REPORT_MESSAGE);
            JDialog dialog = alice.dialog("report");
            press(dialog, "report.do");
            assertThat(text(dialog, "report.reason.error")).isEqualTo("Say what is wrong with it.");
            Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), "report.reason", JTextField.class)
                    .orElseThrow()
                    .setText("spam"));
            press(dialog, "report.do");
            await().until(() -> server.reports() == 1);
            await().until(() -> !alice.onEventThread(dialog::isShowing));
            moderator(alice);
            server.reportMessage(server.signIn("carol", "correct horse").token(), "general/1", "not nice");
            await().until(() -> alice.shows("reported"));
            assertThat(alice.onEventThread(
                            () -> alice.get("reported.text", WrapLabel.class).getText()))
                    .isEqualTo("@carol reported a message in General: not nice");
            alice.click("reported.open");
            await().until(() -> !alice.shows("reported"));
        }
    }

    @Test
    void aModeratorSeesWhatWasReportedBeforeTheStartOnce() {
        SessionToken alice = server.signUp("alice", "correct horse", "Alice").token();
        server.signUp("bob", "correct horse", "Bob");
        server.setMemberRole(alice, "general", "alice", Role.MODERATOR);
        server.post("general", "bob", "Lunch?");
        server.reportMessage(server.signUp("carol", "correct horse", "Carol").token(), "general/1", "not nice");
        try (TestClient client = new TestClient(server)) {
            client.signIn("alice");
            await().until(() -> client.shows("reported"));
            assertThat(client.onEventThread(
                            () -> client.get("reported.text", WrapLabel.class).getText()))
                    .isEqualTo("@carol reported a message in General: not nice");
            client.click("reported.dismiss");
            await().until(() -> !client.shows("reported"));
            assertThat(client.onEventThread(() -> client.settings()
                            .dismissedReports(ServerAddress.LOCAL, "alice")
                            .get()))
                    .containsExactly("general/1/carol");
        }
    }

    @Test
    void aMemberIsKeptOutAndLetInAgain() {
        try (TestClient alice = signedUp()) {
            SessionToken bob = server.signIn("bob", "correct horse").token();
            NewRoom room = new NewRoom("design", "Design", "", RoomKind.PUBLIC);
            server.createRoom(server.signIn("alice", "correct horse").token(), room);
            server.joinRoom(bob, "design");
            alice.awaitRooms(2);
            Screens.doOnEventThread(() -> alice.get("rooms", JList.class).setSelectedIndex(0));
            await().until(() -> alice.title().equals("Design"));
            alice.perform(Command.MEMBERS);
            JDialog members = alice.dialog("members");
            await().until(() -> size(members, "members.list") == 2);
            Screens.doOnEventThread(() -> Screens.find(members.getRootPane(), "members.list", JList.class)
                    .orElseThrow()
                    .setSelectedIndex(1));
            press(members, "members.more");
            OpenMenu.choose("Remove from the room …");
            JDialog question = alice.dialog("removeMember");
            Screens.doOnEventThread(() -> Screens.find(question.getRootPane(), "removeMember.ban", JCheckBox.class)
                    .orElseThrow()
                    .doClick(0));
            press(question, "removeMember.do");
            await().until(() -> size(members, "members.list") == 1);
            alice.perform(Command.BANNED);
            JDialog banned = alice.dialog("banned");
            await().until(() -> size(banned, "banned.list") == 1);
            press(banned, "banned.unban");
            await().until(() -> size(banned, "banned.list") == 0);
            assertThat(server.joinRoom(bob, "design").joined()).isTrue();
        }
    }

    @Test
    void theOwnerDecidesWhoWritesAndOthersAreToldInTheComposer() {
        try (TestClient alice = signedUp()) {
            SessionToken token = server.signIn("alice", "correct horse").token();
            server.setMemberRole(token, "general", "alice", Role.OWNER);
            await().until(() -> possible(alice, Command.EDIT_ROOM));
            alice.perform(Command.EDIT_ROOM);
            JDialog dialog = alice.dialog("editRoom");
            Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), "editRoom.posting", JComboBox.class)
                    .orElseThrow()
                    .setSelectedItem(Role.OWNER));
            press(dialog, "editRoom.save");
            await().until(() -> !alice.onEventThread(dialog::isShowing));
            assertThat(server.summary("general", "alice").postingRole()).isEqualTo(Role.OWNER);
            server.setMemberRole(token, "general", "bob", Role.OWNER);
            server.setMemberRole(token, "general", "alice", Role.MEMBER);
            await().until(() -> !alice.onEventThread(
                    () -> alice.get("composer", JComponent.class).isEnabled()));
            assertThat(OnMessages.accessibleName(alice, "composer"))
                    .isEqualTo("Only owners write in General. You can read and react.");
        }
    }

    private void moderator(TestClient alice) {
        server.setMemberRole(server.signIn("alice", "correct horse").token(), "general", "alice", Role.MODERATOR);
        await().until(() -> possible(alice, Command.EDIT_ROOM));
    }

    private static boolean possible(TestClient client, Command command) {
        return client.onEventThread(() -> client.get("main", JComponent.class)
                .getActionMap()
                .get(command.name())
                .isEnabled());
    }

    private static void press(JDialog dialog, String button) {
        await().until(() -> Screens.onEventThread(
                () -> Screens.find(dialog.getRootPane(), button, JButton.class).isPresent()));
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), button, JButton.class)
                .orElseThrow()
                .doClick(0));
    }

    private static int size(JDialog dialog, String list) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), list, JList.class)
                .map(found -> found.getModel().getSize())
                .orElse(0));
    }

    private static String text(JDialog dialog, String label) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), label, WrapLabel.class)
                .map(WrapLabel::getText)
                .orElse(""));
    }

    /** A client of alice in a room with one message of bob. */
    private TestClient signedUp() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        server.signUp("bob", "correct horse", "Bob");
        server.post("general", "bob", "Lunch?");
        awaitSpoken(alice, ": Lunch?");
        return alice;
    }
}
