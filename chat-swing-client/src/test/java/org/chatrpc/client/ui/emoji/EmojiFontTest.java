package org.chatrpc.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiFontTest {

    private final EmojiFont font = SystemEmojiFont.open();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "⭐",
                "❤️",
                "☺️",
                "©️",
                "👋🏽",
                "☝🏽",
                "🇩🇪",
                "1️⃣",
                "#️⃣",
                "👨‍👩‍👧‍👦",
                "🏳️‍🌈",
                "❤️‍🔥",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "👩🏽‍🤝‍👨🏿",
                "🧑🏻‍❤️‍💋‍🧑🏿",
                "👁️‍🗨️",
                "⛹🏽‍♂️"
            })
    void whatIsSeenAsOneCharacterIsOnePicture(String emoji) {
        assertThat(EmojiClusters.in(emoji))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.text()).isEqualTo(emoji));
        List<Integer> glyphs = font.glyphs(emoji);
        assertThat(glyphs).hasSize(1);
        assertThat(font.picture(glyphs.get(0))).get().satisfies(picture -> {
            assertThat(picture.getWidth()).isEqualTo(136);
            assertThat(picture.getHeight()).isEqualTo(128);
        });
    }

    @Test
    void eachFlagAndEachSkinToneHasItsOwn() {
        assertThat(List.of("🇩🇪", "🇫🇷", "👋", "👋🏽", "👋🏿", "👨‍👩‍👧‍👦", "👨‍👩‍👧"))
                .extracting(font::glyphs)
                .doesNotHaveDuplicates();
    }

    @Test
    void aSequenceThatTheFontDoesNotKnowIsShownInParts() {
        assertThat(font.glyphs("🐱🏽")).isEqualTo(List.of(glyph("🐱"), glyph("🏽")));
        assertThat(font.glyphs("🐱‍🎉")).isEqualTo(List.of(glyph("🐱"), glyph("🎉")));
        assertThat(font.glyphs("🇽🇽")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "東", "→", "\uFE0F", "\u200D", "\u3000", "👍é"})
    void textWithoutImagesHasNoGlyphs(String text) {
        assertThat(font.glyphs(text)).isEmpty();
    }

    @Test
    void aGlyphThatIsNotInTheFontHasNoPicture() {
        assertThat(font.picture(0xFFFF)).isEmpty();
    }

    private int glyph(String emoji) {
        return font.glyphs(emoji).get(0);
    }
}
