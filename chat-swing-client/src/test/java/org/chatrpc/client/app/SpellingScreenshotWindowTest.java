package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.nio.file.Path;
import java.util.Set;
import javax.swing.JDialog;
import javax.swing.JPopupMenu;
import javax.swing.JTextArea;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import org.chatrpc.client.base.SwingDispatcher;
import org.chatrpc.client.spell.PersonalFile;
import org.chatrpc.client.spell.PersonalWords;
import org.chatrpc.client.spell.PersonalWordsDialog;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of spell checking, for visual review. */
@WindowTest
class SpellingScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final InMemoryServer server = new InMemoryServer();

    @InEachLook
    void underlinedWordsTheirMenuAndTheWordsThatWereAdded(String theme, double scale) {
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            Screens.doOnEventThread(() -> client.settings().spelling().set(SpellChoice.GERMAN_ENGLISH));
            client.focusComposer();
            client.type(
                    "composer",
                    "Die Übernachtungsmöglichkeitn und das Gepäck sind nähmlich noch nicht geklärt, see"
                            + " https://exampel.org and `teh code`.\nI recieve teh mail tommorow.");
            Screens.doOnEventThread(
                    () -> client.get("composer", JTextArea.class).setCaretPosition(0));
            await().until(() -> client.onEventThread(() -> client.get("composer", JTextArea.class)
                            .getHighlighter()
                            .getHighlights()
                            .length)
                    >= 5);
            settle();
            pictures.save(client.frame(), "90-spelling");
            client.perform(Command.NEXT_MISSPELLING);
            await().until(() -> !OpenMenu.texts().isEmpty());
            settle();
            pictures.save(client.frame(), "91-spelling-next");
            MenuElement[] path = client.onEventThread(
                    () -> MenuSelectionManager.defaultManager().getSelectedPath());
            pictures.save((JPopupMenu) path[0], "91-spelling-menu");
            client.closeMenus();
            words(client);
        }
    }

    private void words(TestClient client) {
        JDialog dialog = Screens.onEventThread(() -> {
            PersonalWords words = new PersonalWords(new PersonalFile(Path.of("dictionary.txt")), new SwingDispatcher());
            words.words().set(Set.of("Kubernetes", "xyzzy", "Zettelkasten"));
            PersonalWordsDialog opened = new PersonalWordsDialog(client.frame(), words);
            opened.open();
            return opened;
        });
        settle();
        pictures.save(dialog, "92-spelling-words");
        Screens.doOnEventThread(dialog::dispose);
    }
}
