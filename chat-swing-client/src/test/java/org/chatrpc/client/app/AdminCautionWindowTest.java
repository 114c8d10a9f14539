package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.junit.jupiter.api.Test;

/** Enter does no harm in the administration, and what is told once is not lost, in a real window. */
@WindowTest
class AdminCautionWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void enterCancelsWhatDoesHarm() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            for (String action : new String[] {"account.reset", "account.deactivate"}) {
                String dialog = action.equals("account.reset") ? "resetPassword" : "deactivate";
                choose(admin, "accounts", 1, Texts.get(action));
                AdminBox question = new AdminBox(alice.dialog(dialog));
                alice.awaitFocus(dialog + ".close");
                keys.press(KeyEvent.VK_ENTER);
                await().until(() -> !question.showing());
            }
            admin.tab(1);
            admin.awaitItems("adminRooms.list", 1);
            choose(admin, "adminRooms", 0, Texts.get("adminRooms.archive"));
            AdminBox archive = new AdminBox(alice.dialog("archive"));
            alice.awaitFocus("archive.close");
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> !archive.showing());
            assertThat(server.calls()).doesNotContain("resetPassword", "setActive", "setArchived");
        }
    }

    @Test
    void aSecretIsNotLostByEnterOrByAnotherDialog() throws Exception {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            AdminBox first = reset(alice, admin);
            alice.awaitFocus("oneTimePassword.copy");
            keys.press(KeyEvent.VK_ENTER);
            first.awaitText("oneTimePassword.copied", "Copied");
            assertThat(first.showing()).isTrue();
            assertThat(alice.onEventThread(AdminBox::clipboard)).isEqualTo("made-password-1");
            Screens.doOnEventThread(() -> FormDialog.closeIdle(admin.dialog().getOwner()));
            assertThat(first.showing()).isTrue();
            assertThat(admin.showing()).isFalse();
            alice.awaitFocus("oneTimePassword.close");
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> !first.showing());
        }
    }

    @Test
    void asManySecretsAreShownAsWereMade() {
        try (TestClient alice = start()) {
            server.signUp("bob", "correct horse", "Bob");
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            reset(alice, admin);
            reset(alice, admin);
            await().until(() -> Screens.onEventThread(
                            () -> Arrays.stream(admin.dialog().getOwner().getOwnedWindows())
                                    .filter(Window::isShowing)
                                    .filter(window -> "oneTimePassword".equals(window.getName()))
                                    .count())
                    == 2);
        }
    }

    @Test
    void theAdministrationClosesForWhoIsNoAdministratorAnyMore() {
        try (TestClient alice = start()) {
            SessionToken token = server.signIn("alice", "correct horse").token();
            server.signUp("bob", "correct horse", "Bob");
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            server.administration().setAdministrator(token, "bob", true);
            server.administration().setAdministrator(token, "alice", false);
            admin.tab(2);
            await().until(() -> !admin.showing());
            await().until(() -> !menu(alice).contains(Command.ADMINISTRATION.text()));
        }
    }

    private static AdminBox reset(TestClient alice, AdminBox admin) {
        choose(admin, "accounts", 1, Texts.get("account.reset"));
        AdminBox question = new AdminBox(alice.dialog("resetPassword"));
        question.press("resetPassword.do");
        await().until(() -> !question.showing());
        return new AdminBox(alice.dialog("oneTimePassword"));
    }

    private static void choose(AdminBox admin, String list, int row, String action) {
        admin.select(list + ".list", row);
        admin.press(list + ".more");
        OpenMenu.choose(action);
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
