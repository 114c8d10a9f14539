package org.chatrpc.client.chat.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatrpc.client.chat.face.Emoticons.Face;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmoticonsTest {

    @Test
    void aFaceThatStandsAloneIsFoundOnceABlankFollows() {
        assertThat(Emoticons.before("fine :) ", 8)).contains(new Face(5, 2, "\uD83D\uDE42"));
        assertThat(Emoticons.before(";-) rest", 4)).contains(new Face(0, 3, "\uD83D\uDE09"));
        assertThat(Emoticons.before("a\n<3 ", 5)).contains(new Face(2, 2, "\u2764\uFE0F"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", ":)", "see:) ", ":)) ", "`:) ", "f(x) ", "x :)  ", "\n", "http://a/:) ", "a `code :) "})
    void allElseIsLeftAlone(String text) {
        assertThat(Emoticons.before(text, text.length())).isEmpty();
    }

    @Test
    void codeThatHasEndedIsNoReason() {
        assertThat(Emoticons.before("`x` :) ", 7)).isPresent();
    }

    @Test
    void aCaretOutsideOfTheTextFindsNothing() {
        assertThat(Emoticons.before(":) ", 9)).isEmpty();
        assertThat(Emoticons.before(":) ", 0)).isEmpty();
    }
}
