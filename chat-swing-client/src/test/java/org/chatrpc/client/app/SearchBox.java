package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextField;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.ui.Command;

/** The search dialog of a client, controlled as a user would. */
record SearchBox(JDialog dialog) {

    static SearchBox open(TestClient client) {
        client.perform(Command.SEARCH);
        return new SearchBox(client.dialog("search"));
    }

    /** Replaces the query. */
    void type(String text) {
        Screens.doOnEventThread(() -> {
            query().setText(text);
            query().setCaretPosition(text.length());
        });
    }

    String typed() {
        return Screens.onEventThread(() -> query().getText());
    }

    /** What a screen reader reads with the query. */
    String described() {
        return Screens.onEventThread(() -> query().getAccessibleContext().getAccessibleDescription());
    }

    /** The text of a label; empty if it is not visible. */
    String text(String name) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), name, JLabel.class)
                .map(JLabel::getText)
                .orElse(""));
    }

    void awaitText(String name, String part) {
        await(name + " says " + part).until(() -> text(name).contains(part));
    }

    /** What a screen reader reads of the visible items of a list; empty if it is not visible. */
    List<String> items(String name) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), name, JList.class)
                .map(list -> {
                    AccessibleContext spoken = list.getAccessibleContext();
                    return IntStream.range(0, spoken.getAccessibleChildrenCount())
                            .mapToObj(i -> spoken.getAccessibleChild(i)
                                    .getAccessibleContext()
                                    .getAccessibleName())
                            .toList();
                })
                .orElse(List.of()));
    }

    void awaitItems(String name, int count) {
        await(count + " in " + name).until(() -> items(name).size() == count);
    }

    JButton awaitShown(String button) {
        return await().until(
                        () -> Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), button, JButton.class)),
                        Optional::isPresent)
                .orElseThrow();
    }

    void press(String button) {
        JButton pressed = awaitShown(button);
        Screens.doOnEventThread(() -> pressed.doClick(0));
    }

    void scrollToEnd() {
        Screens.doOnEventThread(() -> {
            JList<?> list = Screens.find(dialog.getRootPane(), "search.list", JList.class)
                    .orElseThrow();
            list.ensureIndexIsVisible(list.getModel().getSize() - 1);
        });
    }

    boolean showing() {
        return Screens.onEventThread(dialog::isShowing);
    }

    void close() {
        Screens.doOnEventThread(dialog::dispose);
        await().until(() -> !showing());
    }

    private JTextField query() {
        return Screens.find(dialog.getRootPane(), "search.query", JTextField.class)
                .orElseThrow();
    }
}
