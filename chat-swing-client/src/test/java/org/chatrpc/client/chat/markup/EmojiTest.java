package org.chatrpc.client.chat.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {

    @ParameterizedTest
    @ValueSource(strings = {"👍", "👍🎉", "👨‍👩‍👧‍👦 🇩🇪 👋🏽", "❤️", "1️⃣", "⭐", "☀️☔⚡"})
    void oneToThreeAloneAreLarge(String text) {
        assertThat(Emoji.only(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ok", "👍 ok", "👍👍👍👍", "1", "#", "é", "→", "©", "東"})
    void everythingElseIsNot(String text) {
        assertThat(Emoji.only(text)).isFalse();
    }

    @Test
    void splitsOnlyBetweenGraphemeClusters() {
        String text = "a👨‍👩‍👧‍👦🇩🇪👋🏽e\u0301z";
        int[] lengths = {1, 11, 4, 4, 2, 1};
        int at = 0;
        for (int length : lengths) {
            for (int inside = 1; inside < length; inside++) {
                assertThat(Graphemes.floor(text, at + inside)).isEqualTo(at);
            }
            at += length;
            assertThat(Graphemes.floor(text, at)).isEqualTo(at);
        }
        assertThat(Graphemes.boundaries(text).cardinality()).isEqualTo(lengths.length + 1);
    }
}
