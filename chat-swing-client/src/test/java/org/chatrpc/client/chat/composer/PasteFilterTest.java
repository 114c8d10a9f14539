package org.chatrpc.client.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JTextArea;
import javax.swing.text.AbstractDocument;
import org.junit.jupiter.api.Test;

class PasteFilterTest {

    private final List<PasteFilter.Loss> losses = new ArrayList<>();
    private final JTextArea text = new JTextArea();

    PasteFilterTest() {
        ((AbstractDocument) text.getDocument()).setDocumentFilter(new PasteFilter(losses::add));
    }

    @Test
    void lineEndsOfOtherSystemsAreMadeOurs() {
        text.append("one\r\ntwo\rthree\n");
        assertThat(text.getText()).isEqualTo("one\ntwo\nthree\n");
        assertThat(losses).isEmpty();
    }

    @Test
    void charactersThatTheServerRefusesAreRemovedAndReported() {
        text.append("a\u0000b\u001bc\uD800d\tx");
        assertThat(text.getText()).isEqualTo("abcd\tx");
        assertThat(losses).containsExactly(new PasteFilter.Loss(3, 0));
    }

    @Test
    void theHalvesOfACharacterThatIsTypedComeOneByOne() {
        text.append("\uD83D");
        text.append("\uDE00");
        assertThat(text.getText()).isEqualTo("😀");
        assertThat(losses).isEmpty();
    }

    @Test
    void aTextTooLongForOneMessageIsKept() {
        text.append("x".repeat(50_000));
        assertThat(text.getText()).hasSize(50_000);
        assertThat(losses).isEmpty();
    }

    @Test
    void aVeryLongTextIsTruncatedWithoutSplittingACharacter() {
        text.append("x");
        text.append("😀".repeat(PasteFilter.MAX_LENGTH));
        assertThat(text.getText())
                .hasSizeLessThanOrEqualTo(PasteFilter.MAX_LENGTH)
                .endsWith("😀");
        assertThat(losses)
                .singleElement()
                .satisfies(loss -> assertThat(loss.cut()).isGreaterThan(PasteFilter.MAX_LENGTH / 2));
    }
}
