package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.swing.JTextArea;
import javax.swing.text.DefaultHighlighter.DefaultHighlightPainter;
import javax.swing.text.Highlighter.Highlight;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.testing.Screens;

/** What is underlined in a client's window, and what a screen reader says of it. */
final class OnSpelling {

    private OnSpelling() {}

    static void awaitMarked(TestClient client, String... words) {
        await().untilAsserted(() -> assertThat(marked(composer(client))).containsExactly(words));
    }

    /** The words with a line below, in order. */
    static List<String> marked(JTextComponent text) {
        return Screens.onEventThread(() -> Arrays.stream(text.getHighlighter().getHighlights())
                .filter(mark -> !(mark.getPainter() instanceof DefaultHighlightPainter))
                .sorted(Comparator.comparing(Highlight::getStartOffset))
                .map(mark -> text.getText().substring(mark.getStartOffset(), mark.getEndOffset()))
                .toList());
    }

    static String spoken(TestClient client) {
        return Screens.onEventThread(
                () -> composer(client).getAccessibleContext().getAccessibleDescription());
    }

    static JTextArea composer(TestClient client) {
        return client.get("composer", JTextArea.class);
    }
}
