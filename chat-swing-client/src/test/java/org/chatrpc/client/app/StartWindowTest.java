package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Rectangle;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JMenuItem;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.desktop.SingleInstance;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state that persists from one start to the next. */
@WindowTest
class StartWindowTest {

    private final InMemoryServer server = new InMemoryServer();

    @TempDir
    private Path folder;

    @Test
    void aStoredSignInOpensTheChatAtOnceEvenDuringAnOutage() {
        try (TestClient alice = start()) {
            alice.signUp("alice", "Alice");
            alice.type("composer", "half a thought");
        }
        server.weather(Weather.AWAY);
        try (TestClient alice = start()) {
            assertThat(alice.shows("main")).isTrue();
            await().until(() -> alice.shows("connection.banner"));
            server.weather(Weather.FINE);
            alice.click("reconnect");
            await().until(() -> alice.shows("composer"));
            await().until(() -> alice.onEventThread(
                            () -> alice.get("composer", JTextArea.class).getText())
                    .equals("half a thought"));
        }
    }

    @Test
    void anEndedSessionLeadsToTheSignInWithANoticeAndIsDeleted() {
        try (TestClient alice = start()) {
            alice.signUp("alice", "Alice");
        }
        server.revokeSessions();
        try (TestClient alice = start()) {
            await().until(() -> alice.shows("login.notice"));
            assertThat(alice.onEventThread(
                            () -> alice.get("login.username", JTextField.class).getText()))
                    .isEqualTo("alice");
        }
        try (TestClient alice = start()) {
            assertThat(alice.shows("login")).isTrue();
            assertThat(alice.shows("login.notice")).isFalse();
        }
    }

    @Test
    void withoutStayingSignedInNothingIsStored() {
        try (TestClient alice = start()) {
            Screens.doOnEventThread(
                    () -> alice.get("login.keep", JCheckBox.class).doClick(0));
            alice.signUp("alice", "Alice");
        }
        assertThat(new DataFolder(folder).signIn()).doesNotExist();
        try (TestClient alice = start()) {
            assertThat(alice.shows("login")).isTrue();
            assertThat(alice.onEventThread(
                            () -> alice.get("login.keep", JCheckBox.class).isSelected()))
                    .isFalse();
        }
    }

    @Test
    void signingOutForgetsTheSession() {
        try (TestClient alice = start()) {
            alice.signUp("alice", "Alice");
            await().until(() -> new DataFolder(folder).signIn().toFile().exists());
            alice.perform(Command.SIGN_OUT);
            await().until(() -> alice.shows("login"));
        }
        assertThat(new DataFolder(folder).signIn()).doesNotExist();
    }

    @Test
    void theFieldOfTheSetupTokenGetsTheFocusOnceTheServerAsksForIt() {
        server.requireSetupToken("s3tup");
        try (TestClient alice = start()) {
            Screens.awaitFocused(alice.frame());
            alice.click("login.switch");
            alice.type("login.username", "alice");
            alice.type("login.password", "correct horse");
            alice.click("login.submit");
            await().until(() -> alice.onEventThread(
                    () -> alice.get("login.setup_token", JTextField.class).isFocusOwner()));
            alice.type("login.server", "http://127.0.0.1:8081/chat/");
            await().until(() -> !alice.shows("login.setup_token"));
        }
    }

    @Test
    void theWindowComesBackWhereItWas() {
        Rectangle place = new Rectangle(150, 120, 900, 640);
        try (TestClient alice = start()) {
            // By now the toolkit has reported the initial position, which would override an earlier move.
            Screens.awaitFocused(alice.frame());
            Screens.doOnEventThread(() -> alice.frame().setBounds(place));
            await().until(() ->
                    alice.onEventThread(() -> alice.settings().window().get().equals("150 120 900 640")));
        }
        try (TestClient alice = start()) {
            assertThat(alice.onEventThread(() -> alice.frame().getBounds())).isEqualTo(place);
        }
    }

    @Test
    void theServersUsedBeforeCanBeChosenAndForgotten() {
        try (TestClient alice = start()) {
            Screens.doOnEventThread(() -> alice.settings()
                    .servers()
                    .set(List.of("http://127.0.0.1:8080/chat/", "https://chat.example.org/chat/")));
        }
        try (TestClient alice = start()) {
            Screens.save(alice.frame(), "24-servers");
            assertThat(openedMenu(alice))
                    .containsExactly(
                            "http://127.0.0.1:8080/chat/",
                            "https://chat.example.org/chat/",
                            "Forget http://127.0.0.1:8080/chat/");
            Screens.doOnEventThread(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
        }
    }

    @Test
    void aSecondStartFillsInItsRequestIfNobodyIsSignedIn() {
        try (TestClient alice = start()) {
            Screens.doOnEventThread(
                    () -> alice.frame().startedAgain(new SingleInstance.Request("http://other.example/", "zoe")));
            assertThat(alice.onEventThread(
                            () -> alice.get("login.server", JTextField.class).getText()))
                    .isEqualTo("http://other.example/");
            assertThat(alice.onEventThread(
                            () -> alice.get("login.username", JTextField.class).getText()))
                    .isEqualTo("zoe");
        }
    }

    /** In a single event, because a window that is just becoming active closes an open menu. */
    private static List<String> openedMenu(TestClient client) {
        return client.onEventThread(() -> {
            client.get("login.servers", JButton.class).doClick(0);
            MenuElement[] path = MenuSelectionManager.defaultManager().getSelectedPath();
            return List.of(path[path.length - 1].getSubElements()).stream()
                    .map(item -> ((JMenuItem) item.getComponent()).getText())
                    .toList();
        });
    }

    private TestClient start() {
        return new TestClient(server, new MemoryOutbox(), new DataFolder(folder));
    }
}
