package org.chatrpc.client.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;

class TypingHistoryTest {

    private final JTextArea text = new JTextArea();
    private final TypingHistory history = new TypingHistory(text);

    @Test
    void undoesAWordAtATimeAndRedoesIt() {
        type("one two three");
        history.undo();
        assertThat(text.getText()).isEqualTo("one two ");
        history.undo();
        assertThat(text.getText()).isEqualTo("one ");
        history.redo();
        history.redo();
        assertThat(text.getText()).isEqualTo("one two three");
        history.undo();
        history.undo();
        history.undo();
        assertThat(text.getText()).isEmpty();
    }

    @Test
    void aPasteIsAStepOfItsOwn() {
        type("see ");
        text.append("a long pasted text");
        type("ok");
        history.undo();
        assertThat(text.getText()).isEqualTo("see a long pasted text");
        history.undo();
        assertThat(text.getText()).isEqualTo("see ");
    }

    @Test
    void deletingIsAStepOfItsOwn() {
        type("abcdef");
        for (int i = 0; i < 3; i++) {
            text.replaceRange(
                    "", text.getDocument().getLength() - 1, text.getDocument().getLength());
        }
        assertThat(text.getText()).isEqualTo("abc");
        history.undo();
        assertThat(text.getText()).isEqualTo("abcdef");
    }

    @Test
    void typingAfterAnUndoDiscardsTheRedoHistory() {
        type("one two");
        history.undo();
        type("three");
        history.redo();
        assertThat(text.getText()).isEqualTo("one three");
    }

    @Test
    void aChangeMadeAsOneIsUndoneAsOne() {
        type("hi @bo");
        history.asOne(() -> text.setText("hi @bob "));
        history.undo();
        assertThat(text.getText()).isEqualTo("hi @bo");
    }

    @Test
    void aReplacedTextCannotBeRestored() {
        type("sent");
        text.setText("");
        history.forget();
        history.undo();
        assertThat(text.getText()).isEmpty();
        history.redo();
        assertThat(text.getText()).isEmpty();
    }

    private void type(String typed) {
        typed.chars().forEach(c -> text.append(Character.toString(c)));
    }
}
