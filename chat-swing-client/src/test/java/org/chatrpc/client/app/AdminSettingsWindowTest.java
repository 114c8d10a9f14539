package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.KeyEvent;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The settings of the server, in the administration in a real window. */
@WindowTest
class AdminSettingsWindowTest {

    private static final int PAGE = 6;

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @BeforeEach
    void signUp() {
        server.signUp("alice", "correct horse", "Alice");
    }

    @Test
    void aSettingIsFoundAndChangedByKeyboardAndReset() {
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_A);
            alice.awaitFocus("accounts.search");
            AdminBox admin = new AdminBox(alice.dialog("admin"));
            for (int page = 1; page <= PAGE; page++) {
                int next = page;
                keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_PAGE_DOWN);
                await("the keys change the page, whatever has the focus on it").until(() -> admin.shownTab() == next);
            }
            admin.awaitItems("adminSettings.list", 7);
            focus(admin, "adminSettings.search");
            alice.awaitFocus("adminSettings.search");
            keys.type("message length");
            admin.awaitItems("adminSettings.list", 1);
            assertThat(admin.items("adminSettings.list")).containsExactly("chat.message.max, 4000, Not the default");
            keys.press(KeyEvent.VK_ENTER);
            alice.awaitFocus("changeSetting.value");
            AdminBox change = new AdminBox(alice.dialog("changeSetting"));
            keys.type("9");
            await("what was there is replaced")
                    .until(() -> change.typed("changeSetting.value").equals("9"));
            keys.type("000");
            keys.press(KeyEvent.VK_ENTER);
            change.awaitText("changeSetting.value.error", "it must be a whole number from 1 to 8000.");
            change.type("changeSetting.value", "6000");
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> !change.showing());
            awaitRow(admin, "chat.message.max, 6000, Changed at run time");
            assertThat(admin.typed("adminSettings.details"))
                    .contains("Now: 6000, changed while the server runs\nAfter a reset: 4000");
            // Which window has the focus next is up to the window manager, and there is none here.
            admin.press("adminSettings.reset");
            alice.awaitFocus("resetSetting.do");
            keys.press(KeyEvent.VK_ENTER);
            awaitRow(admin, "chat.message.max, 4000, Not the default");
            await("there is nothing more to reset").until(() -> !enabled(admin, "adminSettings.reset"));
        }
    }

    @Test
    void whatNeedsARestartIsShownAndNotChanged() {
        try (TestClient alice = start()) {
            AdminBox admin = open(alice);
            assertThat(admin.items("adminSettings.list"))
                    .startsWith(
                            "chat.data.dir, /srv/chat, Not the default, Needs a restart",
                            "chat.db.url, set, but not shown, Not the default, Needs a restart",
                            "chat.db.password, not set, Needs a restart");
            admin.select("adminSettings.list", 1);
            assertThat(enabled(admin, "adminSettings.change")).isFalse();
            assertThat(enabled(admin, "adminSettings.reset")).isFalse();
            assertThat(admin.typed("adminSettings.details")).contains("Only a restart changes it");
            focus(admin, "adminSettings.list");
            alice.awaitFocus("adminSettings.list");
            keys.press(KeyEvent.VK_ENTER);
            keys.press(KeyEvent.VK_DOWN);
            await().until(() -> admin.typed("adminSettings.details").contains("CHAT_DB_PASSWORD"));
            assertThat(server.calls()).doesNotContain("changeSetting");
        }
    }

    @Test
    void whereThereAreFewValuesOneIsChosen() {
        try (TestClient alice = start()) {
            AdminBox admin = open(alice);
            admin.select("adminSettings.list", 3);
            admin.press("adminSettings.change");
            AdminBox change = new AdminBox(alice.dialog("changeSetting"));
            alice.awaitFocus("changeSetting.value");
            assertThat(Screens.onEventThread(
                            () -> Screens.find(change.dialog().getRootPane(), "changeSetting.value", JComboBox.class)
                                    .orElseThrow()
                                    .getSelectedItem()))
                    .isEqualTo("true");
            keys.press(KeyEvent.VK_END);
            change.press("changeSetting.do");
            await().until(() -> !change.showing());
            await().until(() -> admin.items("adminSettings.list")
                    .get(3)
                    .equals("chat.registration.open, false, Changed at run time"));
            assertThat(admin.typed("adminSettings.details"))
                    .as("it stays selected")
                    .contains("Now: false");
        }
    }

    @Test
    void aChangeBySomebodyElseIsSeenAfterRefreshAndAFailureIsTold() {
        try (TestClient alice = start()) {
            AdminBox admin = open(alice);
            server.keeping(keeping -> keeping.change("chat.message.max", "100"));
            admin.press("adminSettings.refresh");
            await().until(() ->
                    admin.items("adminSettings.list").get(5).equals("chat.message.max, 100, Changed at run time"));
            server.weather(Weather.AWAY);
            admin.press("adminSettings.refresh");
            admin.awaitText("adminSettings.message", "127.0.0.1");
            server.weather(Weather.FINE);
            admin.press("adminSettings.refresh");
            admin.awaitItems("adminSettings.list", 7);
            admin.type("adminSettings.search", "moon");
            admin.awaitText("adminSettings.message", "There is no such setting.");
            await().until(() -> !enabled(admin, "adminSettings.change"));
        }
    }

    private static AdminBox open(TestClient alice) {
        AdminBox admin = AdminBox.open(alice);
        admin.tab(PAGE);
        admin.awaitItems("adminSettings.list", 7);
        return admin;
    }

    private static void awaitRow(AdminBox admin, String row) {
        await(row)
                .until(() -> admin.items("adminSettings.list").size() == 1
                        && admin.items("adminSettings.list").get(0).equals(row));
    }

    private static boolean enabled(AdminBox admin, String button) {
        return Screens.onEventThread(() -> Screens.find(admin.dialog().getRootPane(), button, JButton.class)
                .orElseThrow()
                .isEnabled());
    }

    private static void focus(AdminBox admin, String name) {
        Screens.doOnEventThread(() -> Screens.find(admin.dialog().getRootPane(), name, JComponent.class)
                .orElseThrow()
                .requestFocusInWindow());
    }

    private TestClient start() {
        TestClient alice = new TestClient(server);
        alice.signIn("alice");
        alice.focusComposer();
        return alice;
    }
}
