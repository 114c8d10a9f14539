package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.KeyEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JDialog;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.service.NewService;
import org.chatrpc.client.session.admin.service.NewToken;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.testing.ControlWalk;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.Test;

/** The administration for people who use a keyboard or a screen reader. */
@WindowTest
class AdminAccessibilityWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void everyPage() {
        try (TestClient alice = start()) {
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            for (int page = 0; page < 7; page++) {
                admin.tab(page);
                if (page == 2) {
                    admin.awaitItems("retention.list", 1);
                }
                if (page == 4) {
                    admin.awaitItems("audit.list", 1);
                }
                if (page == 6) {
                    admin.awaitItems("adminSettings.list", 7);
                    admin.select("adminSettings.list", 5);
                }
                Screens.awaitFocused(admin.dialog());
                ControlWalk walk = new ControlWalk(admin.dialog().getRootPane(), keys);
                walk.requireNames();
                walk.tabRound();
            }
        }
    }

    @Test
    void everyDialogAboutRoomsAndPeople() {
        try (TestClient alice = start()) {
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            admin.select("accounts.list", 0);
            walk(
                    alice,
                    admin,
                    "accounts",
                    Map.of("Erase the person …", "erase", "Remove auditor role …", "unmakeAuditor"));
            admin.select("accounts.list", 1);
            walk(alice, admin, "accounts", Map.of("Tokens …", "serviceTokens"));
            admin.press("accounts.newService");
            walk(alice, alice.dialog("newService"));
            admin.tab(1);
            admin.awaitItems("adminRooms.list", 1);
            walk(
                    alice,
                    admin,
                    "adminRooms",
                    Map.of(
                            "Retention …", "roomDays",
                            "Set a legal hold …", "holdRoom",
                            "Delete the room …", "deleteRoom"));
        }
    }

    @Test
    void everyDialogAboutSettings() {
        server.keeping(keeping -> keeping.change("chat.message.max", "5000"));
        try (TestClient alice = start()) {
            AdminBox admin = AdminBox.open(alice);
            admin.tab(6);
            admin.awaitItems("adminSettings.list", 7);
            admin.select("adminSettings.list", 3);
            admin.press("adminSettings.change");
            walk(alice, alice.dialog("changeSetting"));
            admin.select("adminSettings.list", 5);
            admin.press("adminSettings.change");
            walk(alice, alice.dialog("changeSetting"));
            admin.press("adminSettings.reset");
            walk(alice, alice.dialog("resetSetting"));
        }
    }

    @Test
    void aNewTokenFromTheQuestionToTheSecret() {
        try (TestClient alice = start()) {
            AdminBox admin = AdminBox.open(alice);
            admin.awaitItems("accounts.list", 2);
            admin.select("accounts.list", 1);
            admin.press("accounts.more");
            OpenMenu.choose("Tokens …");
            AdminBox tokens = new AdminBox(alice.dialog("serviceTokens"));
            tokens.press("serviceTokens.new");
            AdminBox made = new AdminBox(alice.dialog("newToken"));
            Screens.awaitFocused(made.dialog());
            ControlWalk walk = new ControlWalk(made.dialog().getRootPane(), keys);
            walk.requireNames();
            walk.tabRound();
            made.type("newToken.name", "Nightly");
            made.press("newToken.create");
            walk(alice, alice.dialog("madeToken"));
        }
    }

    private void walk(TestClient client, AdminBox admin, String list, Map<String, String> dialogs) {
        dialogs.forEach((item, dialog) -> {
            admin.press(list + ".more");
            OpenMenu.choose(item);
            walk(client, client.dialog(dialog));
        });
    }

    private void walk(TestClient client, JDialog dialog) {
        Screens.awaitFocused(dialog);
        if (dialog.getName().equals("serviceTokens")) {
            new AdminBox(dialog).awaitItems("serviceTokens.list", 1);
        }
        ControlWalk walk = new ControlWalk(dialog.getRootPane(), keys);
        walk.requireNames();
        walk.tabRound();
        assertThat(client.onEventThread(() -> dialog.getRootPane().getDefaultButton()))
                .as("default button")
                .isNotNull();
        keys.press(KeyEvent.VK_ESCAPE);
        await("Escape closes " + dialog.getName()).until(() -> !client.onEventThread(dialog::isShowing));
    }

    private TestClient start() {
        SessionToken token = server.signUp("alice", "correct horse", "Alice").token();
        server.administration().setAuditor(token, "alice", true);
        server.administration().createService(token, new NewService("ci-bot", "Build", List.of("general")));
        server.administration()
                .createToken(token, new NewToken("ci-bot", "Nightly", List.of("post:*"), Optional.empty()));
        server.keeping(keeping -> keeping.age(
                new RemovalPreview(Optional.of("general"), 90, 0, false, 12, Optional.of(Instant.EPOCH), 1, 2_000)));
        TestClient alice = new TestClient(server);
        alice.signIn("alice");
        alice.focusComposer();
        return alice;
    }
}
