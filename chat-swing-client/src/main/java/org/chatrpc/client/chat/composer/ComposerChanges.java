package org.chatrpc.client.chat.composer;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chatrpc.client.ui.Documents;

/** Reports changes of the text of a composer. On the event thread. */
public final class ComposerChanges {

    private final ComposerText text;
    private final BooleanSupplier editing;
    private Runnable completion = () -> {};
    private boolean shownAgain;

    /** @param editing whether the text is of a message that is being edited */
    ComposerChanges(ComposerText text, BooleanSupplier editing) {
        this.text = text;
        this.editing = editing;
    }

    /** Passes the text of a new message to an action after each change. */
    public void onNew(Consumer<String> action) {
        Documents.onChange(text, now -> {
            if (!editing.getAsBoolean()) {
                action.accept(now);
            }
        });
    }

    /** Passes the text of a message that is being edited to an action after each change. */
    public void onEdited(Consumer<String> action) {
        Documents.onChange(text, now -> {
            if (editing.getAsBoolean()) {
                action.accept(now);
            }
        });
    }

    /** Runs an action when the user writes a new message; a draft that is shown again is not written now. */
    public void onWriting(Runnable action) {
        onNew(now -> {
            if (!shownAgain && !now.isBlank()) {
                action.run();
            }
        });
    }

    /** Sets what changes the text before it is sent. */
    public void beforeSending(Runnable action) {
        completion = action;
    }

    /** The text to be sent. */
    String complete() {
        completion.run();
        return text.getText();
    }

    /** Makes a change that undo reverts in one step. */
    public void asOneStep(Runnable change) {
        text.history().asOne(change);
    }

    /** Makes a change that is not the user's. */
    void showAgain(Runnable change) {
        shownAgain = true;
        try {
            change.run();
        } finally {
            shownAgain = false;
        }
    }
}
