package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Graphics2D;
import java.awt.event.InputMethodEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.MenuSelectionManager;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.settings.SendKey;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

@WindowTest
class WritingWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void withCtrlEnterChosenEnterBreaksTheLine() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            Screens.doOnEventThread(() -> alice.settings().sendKey().set(SendKey.CTRL_ENTER));
            assertThat(alice.onEventThread(
                            () -> composer(alice).getAccessibleContext().getAccessibleName()))
                    .contains("Ctrl+Enter");
            alice.focusComposer();
            keys.type("one");
            keys.press(KeyEvent.VK_ENTER);
            keys.type("two");
            awaitText(alice, "one\ntwo");
            assertThat(server.bodies("general")).isEmpty();
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_ENTER);
            await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("one\ntwo"));
        }
    }

    @Test
    void enterAndTabInTheListOfNamesOnlyComplete() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            server.signUp("bob", "correct horse", "Bob Brown");
            server.signUp("bert", "correct horse", "Bert Young");
            alice.focusComposer();
            typeAt(alice, "@b");
            await().until(() -> shown(alice) == 2);
            Screens.save(alice.frame(), "23-mentions");
            keys.press(KeyEvent.VK_DOWN);
            keys.press(KeyEvent.VK_ENTER);
            awaitText(alice, "@bob ");
            typeAt(alice, "@bob and @b");
            await().until(() -> shown(alice) == 2);
            keys.press(KeyEvent.VK_TAB);
            awaitText(alice, "@bob and @bert ");
            assertThat(alice.onEventThread(() -> composer(alice).isFocusOwner()))
                    .isTrue();
            assertThat(server.bodies("general")).isEmpty();
            keys.press(KeyEvent.VK_ENTER);
            await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("@bob and @bert"));
        }
    }

    @Test
    void escapeClosesTheListAndThenEnterSends() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            server.signUp("bob", "correct horse", "Bob Brown");
            alice.focusComposer();
            typeAt(alice, "@bo");
            await().until(() -> shown(alice) == 1);
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> !alice.shows("mentions"));
            keys.press(KeyEvent.VK_ENTER);
            await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("@bo"));
        }
    }

    @Test
    void ctrlZUndoesAWordAndCtrlYRedoesIt() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            alice.focusComposer();
            keys.type("one two");
            awaitText(alice, "one two");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            awaitText(alice, "one ");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Y);
            awaitText(alice, "one two");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            awaitText(alice, "one ");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_Z);
            awaitText(alice, "one two");
        }
    }

    @Test
    void theSelectionIsFormattedByKeysAndByTheMenuAndPreviewed() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            alice.focusComposer();
            keys.type("one");
            awaitText(alice, "one");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_B);
            awaitText(alice, "**one**");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_I);
            awaitText(alice, "***one***");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_B);
            awaitText(alice, "*one*");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
            awaitText(alice, "***one***");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
            await().until(() -> alice.onEventThread(
                    () -> Screens.find(alice.frame().getRootPane(), "composer.preview", JComponent.class)
                            .filter(preview -> preview.getVisibleRect().height > 8)
                            .isPresent()));
            alice.click("composer.format");
            await().until(() -> alice.onEventThread(
                    () -> MenuSelectionManager.defaultManager().getSelectedPath().length > 0));
            Screens.save(alice.frame(), "26-format-menu");
            keys.press(KeyEvent.VK_ESCAPE);
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_P);
            await().until(() -> !alice.shows("composer.preview"));
        }
    }

    @Test
    void aLongPreviewIsScrolledByKeyboard() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            alice.perform(Command.PREVIEW);
            alice.type("composer", "line\n\n".repeat(60));
            alice.focusComposer();
            Screens.doOnEventThread(
                    () -> alice.get("composer.preview", JComponent.class).requestFocusInWindow());
            alice.awaitFocus("composer.preview");
            keys.press(KeyEvent.VK_PAGE_DOWN);
            await().until(() -> alice.onEventThread(
                    () -> alice.get("composer.preview", JComponent.class).getVisibleRect().y > 0));
        }
    }

    @Test
    void thePreviewMarksAMentionOfEverybodyOfThoseWhoMay() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            alice.perform(Command.PREVIEW);
            await().until(() -> alice.shows("composer.preview"));
            alice.type("composer", "Hello @room");
            Set<Integer> plain = coloursOfPreview(alice);
            SessionToken token = server.signIn("alice", "correct horse").token();
            server.setMemberRole(token, "general", "alice", Role.MODERATOR);
            await().untilAsserted(() -> {
                alice.type("composer", "");
                alice.type("composer", "Hello @room");
                assertThat(coloursOfPreview(alice)).hasSizeGreaterThan(plain.size());
            });
            Screens.save(alice.frame(), "27-preview-everybody");
        }
    }

    private static Set<Integer> coloursOfPreview(TestClient client) {
        return client.onEventThread(() -> {
            JComponent preview = client.get("composer.preview", JComponent.class);
            preview.setSize(preview.getPreferredSize());
            BufferedImage image =
                    new BufferedImage(preview.getWidth(), preview.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            preview.paint(graphics);
            graphics.dispose();
            return IntStream.range(0, image.getWidth() * image.getHeight())
                    .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                    .boxed()
                    .collect(Collectors.toSet());
        });
    }

    @Test
    void upInAnEmptyComposerDoesNothing() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            alice.focusComposer();
            keys.press(KeyEvent.VK_UP);
            keys.type("a");
            awaitText(alice, "a");
        }
    }

    @Test
    void aTextTooLongForOneMessageIsKeptAndCanBeSentAsSeveralInOrder() {
        String text = ("word ".repeat(1_000) + "\n\n").repeat(3);
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            Screens.doOnEventThread(() -> composer(alice).replaceSelection(text));
            assertThat(alice.onEventThread(
                            () -> alice.get("send", JButton.class).isEnabled()))
                    .isFalse();
            Screens.save(alice.frame(), "22-too-long");
            alice.click("composer.parts");
            await().untilAsserted(() -> assertThat(server.bodies("general"))
                    .hasSize(3)
                    .allSatisfy(body -> assertThat(body).hasSizeGreaterThan(4_000)));
            awaitText(alice, "");
            assertThat(alice.shows("composer.notice")).isFalse();
        }
    }

    @Test
    void aPasteReportsWhatItLost() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            Screens.doOnEventThread(() -> composer(alice).replaceSelection("a\u0000b\r\nc"));
            awaitText(alice, "ab\nc");
            assertThat(alice.shows("composer.notice")).isTrue();
            alice.click("send");
            await().until(() -> !alice.shows("composer.notice"));
        }
    }

    @Test
    void unfinishedInputMethodTextIsNotSent() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            alice.focusComposer();
            compose(alice, "に", 0);
            await().until(() ->
                    !alice.onEventThread(() -> alice.get("send", JButton.class).isEnabled()));
            keys.press(KeyEvent.VK_ENTER);
            compose(alice, "日本", 2);
            awaitText(alice, "日本");
            assertThat(server.bodies("general")).isEmpty();
            keys.press(KeyEvent.VK_ENTER);
            await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("日本"));
        }
    }

    private static void compose(TestClient client, String text, int committed) {
        Screens.doOnEventThread(() -> {
            JTextArea area = composer(client);
            area.dispatchEvent(new InputMethodEvent(
                    area,
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    new AttributedString(text).getIterator(),
                    committed,
                    null,
                    null));
        });
    }

    /** Types characters that the keyboard of the machine may not have. */
    private static void typeAt(TestClient client, String text) {
        Screens.doOnEventThread(() -> {
            composer(client).setText(text);
            composer(client).setCaretPosition(text.length());
        });
    }

    private static int shown(TestClient client) {
        return client.onEventThread(() -> Screens.find(client.frame().getRootPane(), "mentions", JPanel.class)
                .map(popup -> Screens.find(popup, "mentions.list", JList.class).orElseThrow())
                .map(list -> list.getModel().getSize())
                .orElse(0));
    }

    private static JTextArea composer(TestClient client) {
        return client.get("composer", JTextArea.class);
    }

    private static void awaitText(TestClient client, String text) {
        await().untilAsserted(() -> assertThat(
                        List.of(client.onEventThread(() -> composer(client).getText())))
                .containsExactly(text));
    }
}
