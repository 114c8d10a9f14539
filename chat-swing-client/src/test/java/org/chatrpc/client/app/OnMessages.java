package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.ActionEvent;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import org.chatrpc.client.testing.Screens;

/** What tests do with the messages of a client's window, and wait for. */
final class OnMessages {

    private OnMessages() {}

    /** Gives the keyboard focus to the messages, with the cursor on one of them; 1 is the first. */
    static void focus(TestClient client, int number) {
        client.focusComposer();
        Screens.doOnEventThread(() -> client.get("transcript", JComponent.class).requestFocusInWindow());
        client.awaitFocus("transcript");
        cursor(client, number);
    }

    /** Puts the keyboard cursor on a message, also while no window has the focus; 1 is the first. */
    static void cursor(TestClient client, int number) {
        Screens.doOnEventThread(() -> {
            AccessibleContext list = client.get("transcript", JComponent.class).getAccessibleContext();
            int seen = 0;
            for (int i = 0; i < list.getAccessibleChildrenCount(); i++) {
                AccessibleContext row = list.getAccessibleChild(i).getAccessibleContext();
                seen += row.getAccessibleName().contains(": ") ? 1 : 0;
                if (seen == number) {
                    row.getAccessibleComponent().requestFocus();
                    return;
                }
            }
            throw new AssertionError("There is no message " + number);
        });
    }

    /** Opens the menu of the message with the keyboard cursor, also while no window has the focus. */
    static void openMenu(TestClient client) {
        Screens.doOnEventThread(() -> {
            JComponent transcript = client.get("transcript", JComponent.class);
            transcript
                    .getActionMap()
                    .get(KeyStroke.getKeyStroke("shift F10"))
                    .actionPerformed(new ActionEvent(transcript, ActionEvent.ACTION_PERFORMED, ""));
        });
    }

    /** Waits until a screen reader reads exactly these ends of the messages. */
    static void awaitSpoken(TestClient client, String... endings) {
        await().untilAsserted(() -> {
            assertThat(client.spoken()).hasSize(endings.length);
            for (int i = 0; i < endings.length; i++) {
                assertThat(client.spoken().get(i)).endsWith(endings[i]);
            }
        });
    }

    static void awaitText(TestClient client, String composer, String text) {
        await().untilAsserted(() -> assertThat(client.onEventThread(
                        () -> client.get(composer, JTextArea.class).getText()))
                .isEqualTo(text));
    }

    static String accessibleName(TestClient client, String component) {
        return client.onEventThread(() ->
                client.get(component, JComponent.class).getAccessibleContext().getAccessibleName());
    }
}
