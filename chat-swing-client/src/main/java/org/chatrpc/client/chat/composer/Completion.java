package org.chatrpc.client.chat.composer;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.chatrpc.client.chat.composer.completion.CompletionModel;
import org.chatrpc.client.chat.composer.completion.CompletionPopup;
import org.chatrpc.client.ui.Documents;

/**
 * Connects a completion to the text area: while the list is open, it takes some keys.
 *
 * @param <T> what is suggested
 */
final class Completion<T> {

    private final ComposerText text;
    private final CompletionModel<T> model;

    Completion(ComposerText text, CompletionModel<T> model, CompletionPopup<T> popup) {
        this.text = text;
        this.model = model;
        popup.show(model, this::complete);
        key("UP", () -> model.move(-1));
        key("DOWN", () -> model.move(1));
        key("ESCAPE", () -> model.dismiss(text.getText(), text.getCaretPosition()));
        key("TAB", this::complete);
        // Later, because the caret moves after the text has changed.
        Documents.onChange(text, typed -> SwingUtilities.invokeLater(this::typed));
        text.addCaretListener(event -> {
            if (model.isOpen()) {
                SwingUtilities.invokeLater(this::typed);
            }
        });
        text.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                typed();
            }

            @Override
            public void focusLost(FocusEvent event) {
                model.close();
            }
        });
        // Tab moves the focus, except while there is something to complete.
        model.found().onChange(found -> text.setFocusTraversalKeysEnabled(found.isEmpty()));
        Runnable speak = () -> text.getAccessibleContext().setAccessibleDescription(popup.spoken());
        model.found().onChange(found -> speak.run());
        model.chosen().onChange(chosen -> speak.run());
    }

    /** Inserts the choice if the list is open. */
    boolean complete() {
        if (!model.isOpen()) {
            return false;
        }
        String whole = text.getText();
        CompletionModel.Completed completed = model.complete(whole, text.getCaretPosition());
        text.history().asOne(() -> text.setText(completed.text()));
        text.setCaretPosition(completed.caret());
        return true;
    }

    void close() {
        model.close();
    }

    private void typed() {
        if (text.isFocusOwner() || model.isOpen()) {
            model.typed(text.getText(), text.getCaretPosition());
        }
    }

    private void key(String keys, Runnable work) {
        text.onKey(KeyStroke.getKeyStroke(keys), model::isOpen, work);
    }
}
