package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitText;

import java.awt.Component;
import java.awt.event.KeyEvent;
import javax.swing.JTextArea;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.Test;

/** Faces that are typed, with and without the setting that turns them into emoji. */
@WindowTest
class FacesWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void aFaceIsLeftAloneUnlessThatIsSet() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            type(alice);
            awaitText(alice, "composer", "fine :) ok");
        }
    }

    @Test
    void aFaceBecomesAnEmojiAndOneStepOfUndoBringsItBack() {
        try (TestClient alice = new TestClient(server)) {
            Screens.doOnEventThread(() -> alice.settings().faces().set(true));
            alice.signUp("alice", "Alice");
            alice.focusComposer();
            typed(alice, "fine :)");
            keys.press(KeyEvent.VK_SPACE);
            awaitText(alice, "composer", "fine \uD83D\uDE42 ");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            awaitText(alice, "composer", "fine :) ");
            keys.type("ok");
            awaitText(alice, "composer", "fine :) ok");
        }
    }

    @Test
    void aFaceThatWasTypedLastBecomesAnEmojiWhenItIsSent() {
        try (TestClient alice = new TestClient(server)) {
            Screens.doOnEventThread(() -> alice.settings().faces().set(true));
            alice.signUp("alice", "Alice");
            alice.say("pasted :)");
            await().until(() -> server.bodies("general").contains("pasted :)"));
            alice.focusComposer();
            typed(alice, "fine :)");
            alice.click("send");
            await().until(() -> server.bodies("general").contains("fine \uD83D\uDE42"));
        }
    }

    private void type(TestClient client) {
        client.focusComposer();
        typed(client, "fine :)");
        keys.press(KeyEvent.VK_SPACE);
        keys.type("ok");
    }

    /** Characters whose keys depend on the layout of the keyboard. */
    private static void typed(TestClient client, String text) {
        Screens.doOnEventThread(() -> {
            Component composer = client.get("composer", JTextArea.class);
            text.chars()
                    .forEach(c -> composer.dispatchEvent(new KeyEvent(
                            composer, KeyEvent.KEY_TYPED, System.currentTimeMillis(), 0, KeyEvent.VK_UNDEFINED, (char)
                                    c)));
        });
    }
}
