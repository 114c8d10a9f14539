package org.chatrpc.client.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.client.chat.text.MessageText;
import org.junit.jupiter.api.Test;

class MessagePartsTest {

    @Test
    void aTextThatFitsIsOneMessage() {
        assertThat(MessageParts.of("hello\n", 10)).containsExactly("hello");
        assertThat(MessageParts.of(" \n ", 10)).isEmpty();
    }

    @Test
    void cutsBetweenParagraphsElseLinesElseWords() {
        assertThat(MessageParts.of("one two\n\nthree four", 12)).containsExactly("one two", "three four");
        assertThat(MessageParts.of("one two\nthree four", 12)).containsExactly("one two", "three four");
        assertThat(MessageParts.of("one two three four", 10)).containsExactly("one two", " three", " four");
    }

    @Test
    void textWithoutBlanksIsSplitAnywhereExceptWithinACharacter() {
        List<String> parts = MessageParts.of("😀".repeat(25), 10);
        assertThat(parts).containsExactly("😀".repeat(10), "😀".repeat(10), "😀".repeat(5));
    }

    @Test
    void noPartIsTooLongAndNothingIsLost() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 40_000; i++) {
            text.append("word").append(i).append(i % 17 == 0 ? "\n" : i % 101 == 0 ? "\n\n" : " ");
        }
        List<String> parts = MessageParts.of(text.toString(), MessageText.LIMIT);
        assertThat(parts)
                .allSatisfy(part -> assertThat(MessageText.length(part)).isBetween(1, MessageText.LIMIT));
        assertThat(String.join(" ", parts).split("\\s+"))
                .isEqualTo(text.toString().split("\\s+"));
    }
}
