package org.chatrpc.client.ui;

import java.awt.event.InputMethodEvent;
import java.awt.event.InputMethodListener;
import java.util.function.Consumer;
import javax.swing.text.JTextComponent;

/** Observes whether an input method is composing a character: what a text has meanwhile is unfinished. */
public final class Composition {

    private Composition() {}

    /** Passes on whether one is being composed, whenever that may have changed. */
    public static void onChange(JTextComponent text, Consumer<Boolean> action) {
        text.addInputMethodListener(new InputMethodListener() {
            @Override
            public void inputMethodTextChanged(InputMethodEvent event) {
                int length = event.getText() == null
                        ? 0
                        : event.getText().getEndIndex() - event.getText().getBeginIndex();
                action.accept(length > event.getCommittedCharacterCount());
            }

            @Override
            public void caretPositionChanged(InputMethodEvent event) {
                // The cursor position within the unfinished character is irrelevant.
            }
        });
    }
}
