package org.chatrpc.client.chat.spell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JTextArea;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.spell.SpelledWord;
import org.junit.jupiter.api.Test;

class UnderlinesTest {

    private final JTextArea text = new JTextArea("teh good teh end");
    private final Underlines marks = new Underlines(text);

    @Test
    void onlySoManyWordsAreUnderlined() {
        text.setText("teh ".repeat(10_000));
        List<SpelledWord> wrong = IntStream.range(0, 10_000)
                .mapToObj(i -> new SpelledWord(4 * i, "teh"))
                .toList();
        marks.show(wrong, word -> false);
        assertThat(marks.size()).isEqualTo(Underlines.MAX_UNDERLINES);
        assertThat(lines()).isEqualTo(Underlines.MAX_UNDERLINES);
        marks.show(wrong.subList(1, 3), word -> false);
        assertThat(lines()).isEqualTo(2);
        marks.clear();
        assertThat(lines()).isZero();
    }

    @Test
    void aWordThatIsBeingWrittenIsUnderlinedLaterUnlessItIsAlready() {
        List<SpelledWord> wrong = List.of(new SpelledWord(0, "teh"), new SpelledWord(9, "teh"));
        marks.show(wrong, word -> word.touches(12));
        assertThat(marks.after(0)).map(Underlines.Mark::start).contains(0);
        assertThat(marks.at(10)).isEmpty();
        marks.show(wrong, word -> false);
        marks.show(wrong, word -> word.touches(12));
        assertThat(marks.at(10)).isPresent();
        text.replaceRange("the", 9, 12);
        marks.followText();
        assertThat(marks.at(10)).isEmpty();
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void whoGoesOnWithSomethingElseIsNoticed() {
        List<String> noticed = new ArrayList<>();
        text.setCaretPosition(3);
        Subscription watch = InteractionWatcher.watch(text, () -> noticed.add("elsewhere"));
        text.setCaretPosition(3);
        assertThat(noticed).isEmpty();
        text.setCaretPosition(4);
        assertThat(noticed).hasSize(1);
        text.append("!");
        assertThat(noticed).hasSizeGreaterThan(1);
        watch.end();
        int before = noticed.size();
        text.setCaretPosition(0);
        text.append("!");
        assertThat(noticed).hasSize(before);
    }

    private int lines() {
        return text.getHighlighter().getHighlights().length;
    }
}
