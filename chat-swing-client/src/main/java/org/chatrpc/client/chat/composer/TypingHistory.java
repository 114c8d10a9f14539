package org.chatrpc.client.chat.composer;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.event.UndoableEditEvent;
import javax.swing.text.BadLocationException;
import javax.swing.text.Document;
import javax.swing.text.JTextComponent;
import javax.swing.undo.CompoundEdit;
import javax.swing.undo.UndoManager;

/** Undo and redo in natural steps: word by word while typing, and a paste or a cut as one step. */
final class TypingHistory implements DocumentListener {

    private final UndoManager steps = new UndoManager();
    private final Document document;
    private CompoundEdit open = new CompoundEdit();
    private boolean adding;
    private boolean joins;
    private boolean together;
    private int next = -1;
    private boolean afterBlank;

    TypingHistory(JTextComponent text) {
        document = text.getDocument();
        open.end();
        // Document listeners are called before undoable edit listeners: they detect whether a change continues the
        // last one.
        document.addDocumentListener(this);
        document.addUndoableEditListener(this::edited);
    }

    void undo() {
        open.end();
        if (steps.canUndo()) {
            steps.undo();
        }
        next = -1;
    }

    void redo() {
        if (steps.canRedo()) {
            steps.redo();
        }
        next = -1;
    }

    /** The text was replaced; the history is cleared. */
    void forget() {
        open.end();
        steps.discardAllEdits();
        next = -1;
    }

    /** Runs a change as one undo step, whatever it consists of. */
    void asOne(Runnable change) {
        open.end();
        together = true;
        change.run();
        together = false;
        open.end();
    }

    private void edited(UndoableEditEvent event) {
        boolean continues = together ? open.isInProgress() : joins && open.isInProgress();
        if (!continues) {
            open.end();
            open = new CompoundEdit();
            open.addEdit(event.getEdit());
            steps.addEdit(open);
        } else {
            open.addEdit(event.getEdit());
        }
    }

    @Override
    public void insertUpdate(DocumentEvent event) {
        boolean blank = isBlank(event.getOffset());
        boolean wordBegins = afterBlank && !blank;
        joins = adding && event.getLength() <= 2 && event.getOffset() == next && !wordBegins;
        adding = event.getLength() <= 2;
        next = event.getOffset() + event.getLength();
        afterBlank = blank;
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        boolean one = event.getLength() <= 2;
        boolean backwards = event.getOffset() + event.getLength() == next || event.getOffset() == next;
        joins = !adding && one && backwards;
        adding = false;
        next = one ? event.getOffset() : -1;
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        // Plain text has no attributes.
    }

    private boolean isBlank(int offset) {
        try {
            return Character.isWhitespace(document.getText(offset, 1).charAt(0));
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        }
    }
}
