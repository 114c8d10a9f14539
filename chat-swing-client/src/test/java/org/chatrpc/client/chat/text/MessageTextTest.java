package org.chatrpc.client.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTextTest {

    @Test
    void lineEndsAreOneCharacter() {
        assertThat(MessageText.clean("a\r\nb\rc\nd")).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void surroundingBlankLinesAreRemovedAndIndentationIsKept() {
        assertThat(MessageText.clean("\n  \n  code\n    more  \n\n")).isEqualTo("  code\n    more");
    }

    @Test
    void charactersThatXmlCannotRepresentAreRemoved() {
        assertThat(MessageText.clean("a\u0000b\u001bc\ud800d\uffffe\tf 👍")).isEqualTo("abcde\tf 👍");
    }

    @Test
    void anEmojiCountsOnce() {
        assertThat(MessageText.length("a👍")).isEqualTo(2);
    }
}
