package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.KeyEvent;
import java.time.Duration;
import java.util.List;
import javax.swing.JDialog;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** The administration, in a real window. */
@WindowTest
class AdminWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void onlyAdministratorsHaveTheCommand() {
        server.signUp("alice", "correct horse", "Alice");
        try (TestClient bob = new TestClient(server)) {
            bob.signUp("bob", "Bob");
            await().until(() -> server.calls().contains("duties"));
            assertThat(menu(bob)).isNotEmpty().doesNotContain(Command.ADMINISTRATION.text());
        }
        try (TestClient alice = new TestClient(server)) {
            alice.signIn("alice");
            await().until(() -> server.calls().stream().filter("duties"::equals).count() == 2);
            await().until(() -> menu(alice).contains(Command.ADMINISTRATION.text()));
        }
    }

    @Test
    void anAccountIsCreatedByKeyboardAlone() {
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_A);
            alice.awaitFocus("accounts.search");
            AdminBox admin = new AdminBox(alice.dialog("admin"));
            admin.awaitItems("accounts.list", 1);
            keys.press(KeyEvent.VK_TAB);
            alice.awaitFocus("accounts.list");
            keys.press(KeyEvent.VK_TAB);
            alice.awaitFocus("accounts.new");
            keys.press(KeyEvent.VK_SPACE);
            alice.awaitFocus("newAccount.username");
            AdminBox create = new AdminBox(alice.dialog("newAccount"));
            keys.type("alice");
            keys.press(KeyEvent.VK_ENTER);
            create.awaitText("newAccount.username.error", "taken");
            create.type("newAccount.username", "carol");
            create.type("newAccount.displayName", "Carol");
            keys.press(KeyEvent.VK_ENTER);
            AdminBox once = new AdminBox(alice.dialog("oneTimePassword"));
            alice.awaitFocus("oneTimePassword.copy");
            assertThat(once.typed("oneTimePassword.secret")).isEqualTo("made-password-1");
            keys.press(KeyEvent.VK_SPACE);
            once.awaitText("oneTimePassword.copied", "Copied");
            assertThat(alice.onEventThread(AdminBox::clipboard)).isEqualTo("made-password-1");
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> !once.showing());
            assertThat(server.signIn("carol", "made-password-1").mustChangePassword())
                    .isTrue();
            admin.awaitItems("accounts.list", 2);
            assertThat(admin.items("accounts.list").get(1))
                    .startsWith("Carol, @carol · not signed in, One-time password until ");
        }
    }

    @Test
    void anAccountIsDeactivatedAndReactivatedAndTheLastAdministratorIsNot() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            act(alice, admin, 1, "Deactivate …", "deactivate");
            await().until(() -> admin.items("accounts.list").get(1).endsWith("not signed in, Deactivated"));
            act(alice, admin, 1, "Reactivate …", "reactivate");
            await().until(() -> !admin.items("accounts.list").get(1).contains("Deactivated"));
            choose(admin, 0, "Deactivate …");
            AdminBox question = new AdminBox(alice.dialog("deactivate"));
            question.press("deactivate.do");
            question.awaitText("deactivate.error", "needs an active administrator");
            question.close();
            act(alice, admin, 1, "Make administrator …", "promote");
            await().until(() -> admin.items("accounts.list").get(1).endsWith("Administrator"));
            act(alice, admin, 0, "Remove administrator role …", "demote");
            await("who is no administrator has no administration").until(() -> !admin.showing());
            await().until(() -> !menu(alice).contains(Command.ADMINISTRATION.text()));
        }
    }

    @Test
    void aLongListIsShownAPageAtATime() {
        try (TestClient alice = start()) {
            for (int i = 101; i <= 230; i++) {
                server.signUp("user" + i, "correct horse", "User " + i);
            }
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 100);
            admin.awaitText("accounts.note", "The first 100 are shown.");
            admin.select("accounts.list", 70);
            admin.press("accounts.next");
            admin.awaitItems("accounts.list", 131);
            await().until(() -> admin.text("accounts.note").isEmpty());
            act(alice, admin, 120, "Deactivate …", "deactivate");
            await().until(() -> admin.items("accounts.list").get(120).contains("Deactivated"));
            assertThat(admin.items("accounts.list"))
                    .as("what was shown stays shown")
                    .hasSize(131);
            admin.type("accounts.search", "user1");
            admin.awaitItems("accounts.list", 99);
        }
    }

    @Test
    void sessionsOfAnAccountEnd() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            server.signIn("bob", "correct horse");
            AdminBox admin = AdminBox.open(alice);
            admin.type("accounts.search", "bo");
            admin.awaitItems("accounts.list", 1);
            choose(admin, 0, "Sessions …");
            AdminBox sessions = new AdminBox(alice.dialog("accountSessions"));
            sessions.awaitItems("accountSessions.list", 2);
            assertThat(sessions.items("accountSessions.list").get(0)).contains("192.0.2.7");
            alice.awaitFocus("accountSessions.list");
            keys.press(KeyEvent.VK_DELETE);
            AdminBox question = new AdminBox(alice.dialog("endAccountSession"));
            assertThat(sessions.items("accountSessions.list")).hasSize(2);
            question.press("endAccountSession.do");
            sessions.awaitItems("accountSessions.list", 1);
            await().until(() -> !question.showing());
            confirm(alice, sessions, "accountSessions.endAll", "endAccountSession");
            sessions.awaitText("accountSessions.message", "not signed in anywhere");
            sessions.close();
            await().until(() -> admin.items("accounts.list").get(0).contains("not signed in"));
            act(alice, admin, 0, "Reset the password …", "resetPassword");
            JDialog once = alice.dialog("oneTimePassword");
            assertThat(new AdminBox(once).typed("oneTimePassword.secret")).isEqualTo("made-password-1");
        }
    }

    @Test
    void aRoomIsArchivedOpenedAgainAndGetsAnotherOwner() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            AdminBox admin = AdminBox.open(alice);
            admin.tab(1);
            admin.awaitItems("adminRooms.list", 1);
            admin.awaitText("adminRooms.owners", "Nobody owns this room");
            chooseRoom(admin, 0, "Add an owner …");
            AdminBox owner = new AdminBox(alice.dialog("setOwner"));
            alice.awaitFocus("setOwner.username");
            keys.type("nobody");
            keys.press(KeyEvent.VK_ENTER);
            owner.awaitText("setOwner.username.error", "no user of this name");
            owner.type("setOwner.username", "bob");
            keys.press(KeyEvent.VK_ENTER);
            admin.awaitText("adminRooms.owners", "Owned by Bob (@bob)");
            chooseRoom(admin, 0, "Archive …");
            confirm(alice, "archive");
            await().until(() -> admin.items("adminRooms.list").get(0).endsWith("2 members · no messages, Archived"));
            chooseRoom(admin, 0, "Open again …");
            confirm(alice, "unarchive");
            await().until(() -> !admin.items("adminRooms.list").get(0).contains("Archived"));
        }
    }

    @Test
    void aReportIsReadAndResolved() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            server.post("general", "alice", "Cheap watches!");
            server.reportMessage(server.signIn("bob", "correct horse").token(), "general/1", "advertisement");
            AdminBox admin = AdminBox.open(alice);
            admin.tab(3);
            admin.awaitItems("reports.list", 1);
            assertThat(admin.items("reports.list").get(0)).startsWith("advertisement, @bob about @alice in general");
            await().until(() -> admin.typed("reports.body").equals("Cheap watches!"));
            admin.press("reports.resolve");
            AdminBox resolve = new AdminBox(alice.dialog("resolve"));
            resolve.type("resolve.remark", "talked to her");
            resolve.press("resolve.do");
            admin.awaitText("reports.message", "no open report");
            assertThat(server.resolutions()).containsExactly("talked to her");
        }
    }

    @Test
    void aReportedMessageIsDeleted() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            server.post("general", "alice", "Cheap watches!");
            server.reportMessage(server.signIn("bob", "correct horse").token(), "general/1", "advertisement");
            AdminBox admin = AdminBox.open(alice);
            admin.tab(3);
            admin.awaitItems("reports.list", 1);
            await().until(() -> admin.typed("reports.body").equals("Cheap watches!"));
            admin.press("reports.delete");
            AdminBox delete = new AdminBox(alice.dialog("deleteReported"));
            delete.type("deleteReported.remark", "advertisement");
            delete.press("deleteReported.do");
            admin.awaitText("reports.message", "no open report");
            assertThat(server.resolutions()).containsExactly("advertisement");
            assertThat(server.isDeleted("general", 1)).isTrue();
        }
    }

    @Test
    void theFiguresAreReadAgainOnlyWhileTheyAreShown() {
        try (TestClient alice = start()) {
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 1);
            assertThat(server.calls()).doesNotContain("status");
            admin.tab(5);
            admin.awaitText("serverStatus.people", "Accounts: 1, of which 1 can sign in and 1 is an administrator");
            await().until(() -> admin.text("serverStatus.entries").matches("Log entries per second: [0-9.]+"));
            assertThat(admin.text("serverStatus.memory")).matches("Memory in use: \\d+ MiB");
            admin.choose("serverPlots.group", 1);
            await().until(() -> admin.text("serverPlot.callTime").matches("Mean time of a call: [0-9.]+ ms"));
            server.weather(Weather.AWAY);
            admin.awaitText("serverStatus.problem", "127.0.0.1");
            server.weather(Weather.FINE);
            admin.tab(0);
            long calls = statusCalls();
            await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
            assertThat(statusCalls()).isEqualTo(calls);
        }
    }

    private long statusCalls() {
        return server.calls().stream().filter("status"::equals).count();
    }

    private static void confirm(TestClient client, AdminBox admin, String button, String name) {
        admin.press(button);
        confirm(client, name);
    }

    private static void confirm(TestClient client, String name) {
        AdminBox question = new AdminBox(client.dialog(name));
        question.press(name + ".do");
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

    private static void chooseRoom(AdminBox admin, int row, String action) {
        admin.select("adminRooms.list", row);
        admin.press("adminRooms.more");
        OpenMenu.choose(action);
    }

    private static void choose(AdminBox admin, int row, String action) {
        admin.select("accounts.list", row);
        admin.press("accounts.more");
        OpenMenu.choose(action);
    }

    /** Chooses an action, confirms it, and waits until it is done. */
    private static void act(TestClient client, AdminBox admin, int row, String action, String name) {
        choose(admin, row, action);
        AdminBox question = new AdminBox(client.dialog(name));
        question.press(name + ".do");
        await().until(() -> !question.showing());
    }
}
