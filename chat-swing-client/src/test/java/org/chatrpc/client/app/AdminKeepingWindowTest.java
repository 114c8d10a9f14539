package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.KeyEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JTabbedPane;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** What is kept, recorded and let in, in the administration in a real window. */
@WindowTest
class AdminKeepingWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void aRunIsBegunByKeyboardAloneAndFollowed() {
        Instant old = Instant.parse("2025-01-01T00:00:00Z");
        server.keeping(keeping -> {
            keeping.age(new RemovalPreview(Optional.of("general"), 90, 0, false, 12, Optional.of(old), 1, 2_000));
            keeping.age(new RemovalPreview(Optional.of("design"), 90, 0, true, 3, Optional.of(old), 0, 0));
        });
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_A);
            alice.awaitFocus("accounts.search");
            AdminBox admin = new AdminBox(alice.dialog("admin"));
            assertThat(server.calls()).doesNotContain("tooOld");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_DOWN);
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_DOWN);
            admin.awaitItems("retention.list", 2);
            assertThat(admin.items("retention.list").get(0)).endsWith("Legal hold");
            admin.awaitText("retention.total", "12 messages and 1 file (2 kB) from 1 room. A legal hold keeps 1 room.");
            Screens.doOnEventThread(() -> Screens.find(admin.dialog().getRootPane(), "retention.run", JButton.class)
                    .orElseThrow()
                    .requestFocusInWindow());
            alice.awaitFocus("retention.run");
            keys.press(KeyEvent.VK_SPACE);
            alice.awaitFocus("runRetention.close");
            keys.press(KeyEvent.VK_TAB);
            alice.awaitFocus("runRetention.do");
            keys.press(KeyEvent.VK_SPACE);
            admin.awaitText("retention.next", "A run");
            admin.awaitText("retention.last", "12 messages and 1 file removed");
            admin.awaitText("retention.next", "The next run is due");
            admin.awaitItems("retention.list", 1);
            server.weather(Weather.AWAY);
            admin.awaitText("retention.problem", "127.0.0.1");
            server.weather(Weather.FINE);
            await().until(() -> admin.text("retention.problem").isEmpty());
        }
    }

    @Test
    void theMembersOfARoomAreFound() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            AdminBox admin = AdminBox.open(alice);
            admin.tab(1);
            admin.awaitItems("adminRooms.list", 1);
            AdminBox members = choose(alice, admin, "adminRooms", 0, "Members …", "roomMembers");
            members.awaitItems("roomMembers.list", 2);
            members.type("roomMembers.search", "bo");
            members.awaitItems("roomMembers.list", 1);
            assertThat(members.items("roomMembers.list").get(0)).startsWith("Bob, @bob");
            members.close();
        }
    }

    @Test
    void aRoomIsHeldGetsDaysAndIsDeletedOnlyOnceItsNameIsTyped() {
        try (TestClient alice = start()) {
            SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
            server.createRoom(bob, new NewRoom("design", "Design", "", RoomKind.PUBLIC));
            AdminBox admin = AdminBox.open(alice);
            admin.tab(1);
            admin.awaitItems("adminRooms.list", 2);
            AdminBox hold = choose(alice, admin, "adminRooms", 1, "Set a legal hold …", "holdRoom");
            hold.type("holdRoom.reason", "case 17");
            hold.press("holdRoom.do");
            admin.awaitText("adminRooms.kept", "Legal hold: case 17");
            await().until(() -> admin.items("adminRooms.list").get(1).endsWith("Legal hold"));
            AdminBox delete = choose(alice, admin, "adminRooms", 1, "Delete the room …", "deleteRoom");
            alice.awaitFocus("deleteRoom.typed");
            keys.type("desig");
            keys.press(KeyEvent.VK_ENTER);
            assertThat(server.calls()).doesNotContain("deleteRoom");
            keys.type("n");
            keys.press(KeyEvent.VK_ENTER);
            delete.awaitText("deleteRoom.typed.error", "Design cannot be deleted");
            delete.close();
            confirm(alice, admin, "adminRooms", 1, "Release the legal hold …", "releaseRoom");
            AdminBox days = choose(alice, admin, "adminRooms", 1, "Retention …", "roomDays");
            alice.awaitFocus("roomDays.messages");
            keys.press(KeyEvent.VK_END);
            keys.press(KeyEvent.VK_TAB);
            alice.awaitFocus("roomDays.messages.days");
            keys.type("90");
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> !days.showing());
            admin.awaitText("adminRooms.kept", "Messages are kept for 90 days, files as long as the server");
            assertThat(admin.items("adminRooms.list").get(1)).endsWith("Custom retention");
            AdminBox again = choose(alice, admin, "adminRooms", 1, "Delete the room …", "deleteRoom");
            again.type("deleteRoom.typed", "design");
            again.press("deleteRoom.do");
            admin.awaitItems("adminRooms.list", 1);
        }
    }

    @Test
    void aPersonIsErasedOnceTheUsernameIsTyped() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            server.keeping(keeping -> keeping.wrote("bob", 50));
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            AdminBox own = choose(alice, admin, "accounts", 0, "Erase the person …", "erase");
            own.type("erase.typed", "alice");
            own.press("erase.do");
            own.awaitText("erase.typed.error", "needs an active administrator");
            own.close();
            AdminBox erase = choose(alice, admin, "accounts", 1, "Erase the person …", "erase");
            alice.awaitFocus("erase.typed");
            keys.type("bob");
            keys.press(KeyEvent.VK_ENTER);
            AdminBox erasure = new AdminBox(alice.dialog("erasure"));
            assertThat(erase.showing()).isFalse();
            erasure.awaitText("erasure.state", "50 messages still have the name");
            erasure.awaitText("erasure.state", "@bob is erased");
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> !erasure.showing());
        }
    }

    @Test
    void anAuditorWhoIsNoAdministratorSeesTheAuditLogOnly() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            admin.tab(4);
            admin.awaitText("audit.closed", "Only auditors can read the audit log");
            assertThat(server.calls()).as("would be refused and recorded").doesNotContain("audit");
            admin.tab(0);
            confirm(alice, admin, "accounts", 1, "Make auditor …", "makeAuditor");
            await().until(() -> admin.items("accounts.list").get(1).endsWith("Auditor"));
        }
        server.keeping(keeping -> keeping.record("REFUSED", "Login", "WRONG_CREDENTIALS", "eve", "", ""));
        try (TestClient bob = new TestClient(server)) {
            bob.signIn("bob");
            await().until(() -> menu(bob).contains(Command.ADMINISTRATION.text()));
            AdminBox admin = AdminBox.open(bob);
            admin.awaitItems("audit.list", 2);
            assertThat(Screens.onEventThread(
                            () -> Screens.find(admin.dialog().getRootPane(), "admin.tabs", JTabbedPane.class)
                                    .orElseThrow()
                                    .getTabCount()))
                    .isEqualTo(1);
            bob.awaitFocus("audit.actor");
            keys.type("alice");
            admin.awaitItems("audit.list", 1);
            await().until(() -> admin.typed("audit.details").startsWith("auditor: false → true"));
            admin.press("audit.refusedOnly");
            admin.awaitText("audit.message", "There are no such entries.");
            admin.press("audit.reset");
            admin.awaitItems("audit.list", 2);
        }
    }

    @Test
    void aServiceGetsATokenThatIsShownOnceAndRevoked() {
        try (TestClient alice = start()) {
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 1);
            admin.press("accounts.newService");
            alice.awaitFocus("newService.username");
            keys.type("ci-bot");
            keys.press(KeyEvent.VK_ENTER);
            AdminBox token = new AdminBox(alice.dialog("newToken"));
            alice.awaitFocus("newToken.name");
            keys.type("nightly");
            keys.press(KeyEvent.VK_ENTER);
            AdminBox secret = new AdminBox(alice.dialog("madeToken"));
            alice.awaitFocus("madeToken.copy");
            assertThat(token.showing()).isFalse();
            keys.press(KeyEvent.VK_SPACE);
            secret.awaitText("madeToken.copied", "Copied");
            assertThat(alice.onEventThread(AdminBox::clipboard)).startsWith("secret-1-");
            secret.awaitText("madeToken.warning", "only once");
            secret.close();
            admin.awaitItems("accounts.list", 2);
            await().until(() ->
                    admin.items("accounts.list").get(1).equals("ci-bot, @ci-bot · 1 token, not used yet, Service"));
            admin.select("accounts.list", 1);
            admin.press("accounts.more");
            assertThat(OpenMenu.texts()).containsExactly("Tokens …", "Deactivate …");
            OpenMenu.choose("Tokens …");
            AdminBox tokens = new AdminBox(alice.dialog("serviceTokens"));
            tokens.awaitItems("serviceTokens.list", 1);
            assertThat(tokens.items("serviceTokens.list").get(0)).startsWith("nightly, post:* · never used · until ");
            alice.awaitFocus("serviceTokens.list");
            keys.press(KeyEvent.VK_DELETE);
            AdminBox revoke = new AdminBox(alice.dialog("revokeToken"));
            revoke.press("revokeToken.do");
            tokens.awaitText("serviceTokens.message", "no valid token");
            await().until(() -> !revoke.showing());
        }
    }

    private static AdminBox choose(
            TestClient client, AdminBox admin, String list, int row, String action, String dialog) {
        admin.select(list + ".list", row);
        admin.press(list + ".more");
        OpenMenu.choose(action);
        return new AdminBox(client.dialog(dialog));
    }

    private static void confirm(TestClient client, AdminBox admin, String list, int row, String action, String dialog) {
        AdminBox question = choose(client, admin, list, row, action, dialog);
        question.press(dialog + ".do");
        await().until(() -> !question.showing());
    }

    private TestClient start() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        await().until(() -> menu(alice).contains(Command.ADMINISTRATION.text()));
        alice.focusComposer();
        return alice;
    }

    private static List<String> menu(TestClient client) {
        client.click("menu");
        List<String> texts = OpenMenu.texts();
        client.closeMenus();
        return texts;
    }
}
