package org.chatrpc.client.app;

import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JTextField;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.ui.Command;

/** The search dialog of a client, controlled as a user would. */
record SearchBox(JDialog dialog) implements DialogBox {

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

    void scrollToEnd() {
        Screens.doOnEventThread(() -> {
            JList<?> list = Screens.find(dialog.getRootPane(), "search.list", JList.class)
                    .orElseThrow();
            list.ensureIndexIsVisible(list.getModel().getSize() - 1);
        });
    }

    private JTextField query() {
        return Screens.find(dialog.getRootPane(), "search.query", JTextField.class)
                .orElseThrow();
    }
}
