package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JList;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.WrapLabel;
import org.junit.jupiter.api.Test;

/** Pinning messages, and the list of pinned ones, in a real window. */
@WindowTest
class PinWindowTest {

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void onlyModeratorsPinAndTheListShowsItAtOnce() {
        try (TestClient alice = signedUp()) {
            OnMessages.cursor(alice, 1);
            OnMessages.openMenu(alice);
            assertThat(OpenMenu.texts()).contains("React").doesNotContain("Pin message", "Unpin message");
            alice.closeMenus();
            moderator(alice);
            alice.click("pinned");
            JDialog list = alice.dialog("pinned");
            await().untilAsserted(() -> assertThat(message(list)).isEqualTo("No message is pinned here."));
            OnMessages.cursor(alice, 1);
            OnMessages.openMenu(alice);
            OpenMenu.choose("Pin message");
            awaitSpoken(alice, ": Lunch? Pinned.", ": yes");
            await().untilAsserted(() -> assertThat(size(list)).isEqualTo(1));
            OnMessages.openMenu(alice);
            assertThat(OpenMenu.texts()).doesNotContain("Pin message");
            OpenMenu.choose("Unpin message");
            awaitSpoken(alice, ": Lunch?", ": yes");
            await().untilAsserted(() -> assertThat(size(list)).isZero());
        }
    }

    @Test
    void anEntryOfTheListLeadsToItsMessage() {
        try (TestClient alice = signedUp()) {
            server.pin("general", 1, true);
            for (int i = 0; i < 200; i++) {
                server.post("general", "bob", "filler " + i);
            }
            await().untilAsserted(
                            () -> assertThat(alice.spoken()).last().asString().endsWith(": filler 199"));
            alice.perform(Command.PINNED);
            JDialog list = alice.dialog("pinned");
            await().until(() -> size(list) == 1);
            assertThat(line(list)).contains("Lunch?");
            SessionToken token = server.signIn("alice", "correct horse").token();
            server.blockUser(token, "bob");
            await().untilAsserted(() -> assertThat(line(list)).contains("A message by somebody you block"));
            server.unblockUser(token, "bob");
            Screens.doOnEventThread(() -> Screens.find(list.getRootPane(), "pinned.go", JButton.class)
                    .orElseThrow()
                    .doClick(0));
            await().until(() -> !alice.onEventThread(list::isShowing));
            await().until(() -> alice.spoken().stream().anyMatch(row -> row.endsWith(": Lunch? Pinned.")));
        }
    }

    @Test
    void aRefusedPinIsTold() {
        try (TestClient alice = signedUp()) {
            moderator(alice);
            server.refuseNextResponse(new Refusal("LIMIT_REACHED", "Enough.", false, Optional.empty(), ""));
            OnMessages.cursor(alice, 1);
            alice.perform(Command.PIN_MESSAGE);
            await().until(() -> server.calls().contains("pin"));
            awaitSpoken(alice, ": Lunch?", ": yes");
        }
    }

    private void moderator(TestClient alice) {
        server.setMemberRole(server.signIn("alice", "correct horse").token(), "general", "alice", Role.MODERATOR);
        // The feed is in order: with the message, the new role is known.
        server.post("general", "bob", "yes");
        awaitSpoken(alice, ": Lunch?", ": yes");
    }

    private static int size(JDialog dialog) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), "pinned.list", JList.class)
                .map(list -> list.getModel().getSize())
                .orElse(0));
    }

    private static String line(JDialog dialog) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), "pinned.list", JList.class)
                .orElseThrow()
                .getAccessibleContext()
                .getAccessibleChild(0)
                .getAccessibleContext()
                .getAccessibleName());
    }

    private static String message(JDialog dialog) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), "pinned.message", WrapLabel.class)
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
