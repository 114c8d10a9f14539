package org.chatrpc.message.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.util.List;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "👍🏽",
                "👩‍💻",
                "👩🏿‍❤️‍💋‍👩🏿",
                "🏳️‍🌈",
                "🇩🇪",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "1️⃣",
                "#️⃣",
                "❤️",
                "©️",
                "🫨"
            })
    void anEmojiHasOneFormWithOrWithoutItsVariationSelectors(String emoji) {
        assertThat(Emoji.require(emoji)).isEqualTo(emoji);
        assertThat(Emoji.require(emoji.replace("\uFE0F", ""))).isEqualTo(emoji);
    }

    @Test
    void aNeedlessVariationSelectorMakesNoDifference() {
        assertThat(Emoji.require("👍\uFE0F")).isEqualTo("👍");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "ok",
                ":)",
                "1",
                "1\uFE0F",
                "12",
                "#",
                " ",
                "\n",
                "👍👍",
                "👍❤️",
                " 👍",
                "👍 ",
                "a👍",
                "👍a",
                "🇩",
                "🇽🇽",
                "\uFE0F",
                "\u200D",
                "👍\u200D",
                "❤\uFE0E",
                "🏽",
                "👍🏽🏽",
                "\uD83D",
                "中",
                "\u20E3"
            })
    void everythingElseIsRefused(String text) {
        assertThat(assertRefused(Problem.INVALID_VALUE, () -> Emoji.require(text))
                        .field())
                .contains("emoji");
    }

    @Test
    void nothingAndVeryMuchAreRefused() {
        for (String text : new String[] {null, "", "👍".repeat(100_000), "\uFE0F".repeat(100) + "👍"}) {
            assertRefused(Problem.INVALID_VALUE, () -> Emoji.require(text));
        }
    }

    /** No two emoji differ in their variation selectors only, and whatever form a client writes is known. */
    @Test
    void everyEmojiInEveryFormIsAccepted() {
        List<net.fellbaum.jemoji.Emoji> all = EmojiManager.getAllEmojis().stream()
                .filter(each -> each.getQualification() != Qualification.COMPONENT)
                .toList();
        assertThat(all).hasSizeGreaterThan(4_000);
        assertThat(all.stream().map(each -> Emoji.require(each.getEmoji())).distinct())
                .hasSize((int) all.stream()
                        .filter(each -> each.getQualification() == Qualification.FULLY_QUALIFIED)
                        .count());
        assertThat(all).allSatisfy(each -> assertThat(each.getEmoji()).doesNotContain(" ", "\n"));
    }
}
