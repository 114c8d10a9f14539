package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnSpelling.awaitMarked;
import static org.chatrpc.client.app.OnSpelling.composer;

import java.awt.event.ActionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import org.chatrpc.client.spell.SpellChoice;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** What spell checking answers, and when it had better not, in a real window. */
@WindowTest
class SpellingAnswersWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final List<String> notices = Collections.synchronizedList(new ArrayList<>());

    @Test
    void noWrongWordIsToldApartFromATextThatWasNotChecked() {
        try (TestClient alice = signedUp()) {
            listen(alice);
            Screens.doOnEventThread(() -> {
                composer(alice).setText("good house");
                next(composer(alice));
            });
            assertThat(notices).contains("The spelling of this text has not been checked");
            await().until(() -> {
                Screens.doOnEventThread(() -> next(composer(alice)));
                return notices.contains("No misspelled words");
            });
            notices.clear();
            Screens.doOnEventThread(() -> alice.settings().spelling().set(SpellChoice.OFF));
            alice.perform(Command.NEXT_MISSPELLING);
            await().until(() -> notices.contains("Spelling is not checked: no language is chosen"));
        }
    }

    @Test
    void theMenuDoesNotOpenOverWhatTheUserDoesByThen() {
        try (TestClient alice = signedUp()) {
            alice.type("composer", "recieve good teh");
            awaitMarked(alice, "recieve", "teh");
            Screens.doOnEventThread(() -> {
                next(composer(alice));
                composer(alice).setCaretPosition(9);
            });
            assertNoMenu();
            Screens.doOnEventThread(() -> {
                next(composer(alice));
                composer(alice).insert("x", 8);
            });
            assertNoMenu();
            awaitMarked(alice, "recieve", "xgood", "teh");
            Screens.doOnEventThread(() -> next(composer(alice)));
            await().until(() -> !OpenMenu.texts().isEmpty());
            alice.closeMenus();
        }
    }

    @Test
    void aLongTextIsCheckedAsFarAsItCanBeSent() {
        try (TestClient alice = signedUp()) {
            Screens.doOnEventThread(() -> composer(alice).setText("teh ".repeat(20_000)));
            await().until(() -> OnSpelling.marked(composer(alice)).size() == 500);
            Screens.doOnEventThread(() -> composer(alice).setText("good ".repeat(1_600) + "teh"));
            await().until(() -> OnSpelling.marked(composer(alice)).isEmpty());
            listen(alice);
            Screens.doOnEventThread(() -> next(composer(alice)));
            assertThat(notices).contains("The spelling of this text has not been checked");
        }
    }

    private static void assertNoMenu() {
        await().pollDelay(Duration.ofMillis(1_500)).until(() -> OpenMenu.texts().isEmpty());
    }

    /** By the key of the text. */
    private static void next(JTextArea text) {
        text.getActionMap()
                .get(Command.NEXT_MISSPELLING)
                .actionPerformed(new ActionEvent(text, ActionEvent.ACTION_PERFORMED, ""));
    }

    private void listen(TestClient client) {
        Screens.doOnEventThread(() -> client.get("transcript", JComponent.class)
                .getAccessibleContext()
                .addPropertyChangeListener(event -> {
                    if (AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY.equals(event.getPropertyName())) {
                        notices.add(String.valueOf(event.getNewValue()));
                    }
                }));
    }

    private TestClient signedUp() {
        TestClient client = new TestClient(server);
        client.signUp("alice", "Alice");
        Screens.doOnEventThread(() -> client.settings().spelling().set(SpellChoice.ENGLISH_US));
        client.focusComposer();
        return client;
    }
}
