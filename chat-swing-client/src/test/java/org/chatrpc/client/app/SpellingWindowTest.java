package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitText;
import static org.chatrpc.client.app.OnSpelling.awaitMarked;
import static org.chatrpc.client.app.OnSpelling.composer;
import static org.chatrpc.client.app.OnSpelling.marked;
import static org.chatrpc.client.app.OnSpelling.spoken;

import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.InputMethodEvent;
import java.awt.event.InputMethodListener;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.font.TextHitInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.time.Duration;
import java.util.Arrays;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.text.BadLocationException;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spell checking of what is written, in a real window. */
@WindowTest
class SpellingWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @TempDir
    private Path folder;

    @Test
    void wrongWordsAreUnderlinedAndReplacedByASuggestion() {
        try (TestClient alice = signedUp()) {
            alice.type("composer", "I recieve it, `teh code` and @teh and teh mail");
            awaitMarked(alice, "recieve", "teh");
            assertThat(spoken(alice)).isEqualTo("2 words may be misspelled");
            openMenu(alice, 4);
            assertThat(spoken(alice)).isEqualTo("“recieve” may be misspelled");
            assertThat(OpenMenu.texts())
                    .contains("receive", "Add to dictionary", "Ignore", "Paste", "Next misspelled word", "Spelling");
            OpenMenu.choose("receive");
            awaitText(alice, "composer", "I receive it, `teh code` and @teh and teh mail");
            awaitMarked(alice, "teh");
            press(alice, KeyStroke.getKeyStroke("ctrl Z"));
            awaitText(alice, "composer", "I recieve it, `teh code` and @teh and teh mail");
            awaitMarked(alice, "recieve", "teh");
        }
    }

    @Test
    void theWordThatIsBeingTypedIsMarkedOnlyAfterAPause() {
        try (TestClient alice = signedUp()) {
            alice.focusComposer();
            keys.type("recieve teh");
            awaitMarked(alice, "recieve");
            awaitMarked(alice, "recieve", "teh");
            keys.press(KeyEvent.VK_BACK_SPACE);
            awaitMarked(alice, "recieve");
        }
    }

    @Test
    void theNextWrongWordIsSelectedByItsKeyAndOffersOthers() {
        try (TestClient alice = signedUp()) {
            alice.type("composer", "recieve good teh");
            awaitMarked(alice, "recieve", "teh");
            Screens.doOnEventThread(() -> composer(alice).setCaretPosition(9));
            alice.focusComposer();
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F7);
            await().until(() -> OpenMenu.texts().contains("the"));
            assertThat(Screens.onEventThread(() -> composer(alice).getSelectedText()))
                    .isEqualTo("teh");
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> OpenMenu.texts().isEmpty());
            alice.perform(Command.NEXT_MISSPELLING);
            await().until(() -> OpenMenu.texts().contains("receive"));
            assertThat(Screens.onEventThread(() -> composer(alice).getSelectedText()))
                    .isEqualTo("recieve");
        }
    }

    @Test
    void aWordIsAddedToTheFileOrIgnoredAndIsRightInEveryComposerFromThenOn() throws IOException {
        try (TestClient alice = signedUp()) {
            alice.type("composer", "xyzzy plugh xyzzy");
            awaitMarked(alice, "xyzzy", "plugh", "xyzzy");
            openMenu(alice, 2);
            OpenMenu.choose("Add to dictionary");
            awaitMarked(alice, "plugh");
            openMenu(alice, 8);
            OpenMenu.choose("Ignore");
            awaitMarked(alice);
        }
        assertThat(folder.resolve("dictionary.txt")).hasContent("xyzzy\n");
        Files.writeString(folder.resolve("dictionary.txt"), "plugh\n");
        try (TestClient again = new TestClient(server, new MemoryOutbox(), new DataFolder(folder))) {
            await().until(() -> again.shows("composer"));
            again.type("composer", "xyzzy plugh");
            awaitMarked(again, "xyzzy");
            removeInSettings(again, "plugh");
            awaitMarked(again, "xyzzy", "plugh");
        }
        assertThat(folder.resolve("dictionary.txt")).doesNotExist();
    }

    @Test
    void theLanguagesAreSwitchedByTheMenuAndTheSettings() {
        try (TestClient alice = signedUp()) {
            alice.type("composer", "Besprechung about colour");
            awaitMarked(alice, "Besprechung", "colour");
            Screens.doOnEventThread(() -> alice.settings().spelling().set(SpellChoice.GERMAN_ENGLISH));
            awaitMarked(alice);
            Screens.doOnEventThread(() -> alice.settings().spelling().set(SpellChoice.GERMAN));
            awaitMarked(alice, "about", "colour");
            openMenu(alice, 14);
            Screens.doOnEventThread(() -> {
                JPopupMenu menu =
                        (JPopupMenu) MenuSelectionManager.defaultManager().getSelectedPath()[0];
                JMenu languages = (JMenu) menu.getComponent(menu.getComponentCount() - 1);
                assertThat(languages.getItem(0).getText()).isEqualTo("Do not check");
                languages.getItem(0).doClick(0);
            });
            alice.closeMenus();
            assertThat(Screens.onEventThread(() -> alice.settings().spelling().get()))
                    .isEqualTo(SpellChoice.OFF);
            awaitMarked(alice);
            assertThat(spoken(alice)).isEmpty();
        }
    }

    @Test
    void namesOfPeopleAndRoomsAreRightAndOtherScriptsAreNotChecked() {
        server.signUp("zquux", "correct horse", "Zoë Brzezinski");
        try (TestClient alice = signedUp()) {
            server.post("general", "zquux", "Hi");
            OnMessages.awaitSpoken(alice, ": Hi");
            alice.type("composer", "Brzezinski and zquux said привет to Brzezinsky");
            awaitMarked(alice, "Brzezinsky");
        }
    }

    @Test
    void editsThreadsAndCaptionsAreCheckedToo() throws IOException {
        try (TestClient alice = signedUp()) {
            alice.say("I recieve it");
            OnMessages.awaitSpoken(alice, ": I recieve it");
            OnMessages.cursor(alice, 1);
            alice.perform(Command.EDIT_MESSAGE);
            awaitText(alice, "composer", "I recieve it");
            awaitMarked(alice, "recieve");
            press(alice, KeyStroke.getKeyStroke("ESCAPE"));
            alice.perform(Command.OPEN_THREAD);
            await().until(() -> alice.shows("thread.composer"));
            alice.type("thread.composer", "teh answer");
            await().untilAsserted(() -> assertThat(marked(alice.get("thread.composer", JTextArea.class)))
                    .containsExactly("teh"));
            assertThat(Dropped.files(Files.writeString(folder.resolve("a.txt"), "1"))
                            .on(alice, "transcript"))
                    .isTrue();
            JDialog dialog = alice.dialog("files.send");
            JTextArea caption = Screens.onEventThread(
                    () -> Screens.find(dialog.getRootPane(), "files.send.caption", JTextArea.class)
                            .orElseThrow());
            Screens.doOnEventThread(() -> caption.setText("wierd picture"));
            await().untilAsserted(() -> assertThat(marked(caption)).containsExactly("wierd"));
        }
    }

    @Test
    void whatAnInputMethodComposesIsNotMarked() {
        try (TestClient alice = signedUp()) {
            compose(alice, 3);
            alice.type("composer", "recieve");
            await().pollDelay(Duration.ofMillis(1_800)).until(() -> true);
            assertThat(marked(composer(alice))).isEmpty();
            compose(alice, 0);
            awaitMarked(alice, "recieve");
        }
    }

    @Test
    void aLongTextDoesNotHoldUpTyping() {
        try (TestClient alice = signedUp()) {
            String text = "I recieve teh mail and **definately** tommorow some `code` too. ".repeat(125);
            alice.type("composer", text);
            await().until(() -> marked(composer(alice)).size() == 500);
            long[] nanos = new long[200];
            for (int i = 0; i < nanos.length; i++) {
                nanos[i] = Screens.onEventThread(() -> {
                    long begin = System.nanoTime();
                    composer(alice).insert("x", 4_000);
                    return System.nanoTime() - begin;
                });
            }
            Arrays.sort(nanos);
            // Twice as much would still not be noticed.
            assertThat(Duration.ofNanos(nanos[nanos.length / 2])).isLessThan(Duration.ofMillis(25));
        }
    }

    /** With a mouse, at the word under it. */
    private static void openMenu(TestClient client, int position) {
        Screens.doOnEventThread(() -> {
            JTextArea text = composer(client);
            try {
                Rectangle place = text.modelToView2D(position).getBounds();
                for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED}) {
                    boolean opens = id == MouseEvent.MOUSE_PRESSED;
                    text.dispatchEvent(
                            new MouseEvent(text, id, 0, 0, place.x + 1, place.y + 2, 1, opens, MouseEvent.BUTTON3));
                }
            } catch (BadLocationException e) {
                throw new AssertionError(e);
            }
        });
        await().until(() -> !OpenMenu.texts().isEmpty());
    }

    private static void removeInSettings(TestClient client, String word) {
        client.perform(Command.SETTINGS);
        JDialog settings = client.dialog("settings");
        Dropped.click(settings, "settings.spelling.words");
        JDialog words = (JDialog) await().until(
                        () -> Screens.onEventThread(() -> Arrays.stream(settings.getOwnedWindows())
                                .filter(Window::isShowing)
                                .toList()),
                        open -> open.size() == 1)
                .get(0);
        Screens.doOnEventThread(() -> assertThat(Screens.find(words.getRootPane(), "words.list", JList.class)
                        .orElseThrow()
                        .getModel()
                        .getElementAt(0))
                .isEqualTo(word));
        Dropped.click(words, "words.remove");
        Dropped.click(words, "words.close");
    }

    private static void compose(TestClient client, int length) {
        Screens.doOnEventThread(() -> {
            InputMethodEvent event = new InputMethodEvent(
                    composer(client),
                    InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                    new AttributedString(length == 0 ? " " : "x".repeat(length)).getIterator(),
                    length == 0 ? 1 : 0,
                    TextHitInfo.leading(0),
                    TextHitInfo.leading(0));
            for (InputMethodListener listener : composer(client).getInputMethodListeners()) {
                listener.inputMethodTextChanged(event);
            }
        });
    }

    private static void press(TestClient client, KeyStroke stroke) {
        Screens.doOnEventThread(() -> composer(client)
                .getActionMap()
                .get(stroke)
                .actionPerformed(new ActionEvent(composer(client), ActionEvent.ACTION_PERFORMED, "")));
    }

    private TestClient signedUp() {
        TestClient client = new TestClient(server, new MemoryOutbox(), new DataFolder(folder));
        client.signUp("alice", "Alice");
        Screens.doOnEventThread(() -> client.settings().spelling().set(SpellChoice.ENGLISH_US));
        return client;
    }
}
