package org.chatrpc.client.ui;

import java.util.function.Consumer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Observes text components. */
public final class Documents {

    private Documents() {}

    /** Passes the whole text to an action after each change. */
    public static void onChange(JTextComponent field, Consumer<String> action) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                action.accept(field.getText());
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                action.accept(field.getText());
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                // Plain text has no attributes.
            }
        });
    }
}
