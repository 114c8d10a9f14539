package org.chatrpc.client.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiNamesTest {

    private static final String THUMB = "\uD83D\uDC4D";

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreLanguage() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachEmojiHasANameInEachLanguage(String language) {
        EmojiNames names = EmojiNames.in(language);
        assertThat(EmojiCatalogue.get().all())
                .extracting(NamedEmoji::emoji)
                .hasSizeGreaterThan(1_800)
                .allSatisfy(emoji -> assertThat(names.name(emoji)).as(emoji).isPresent());
    }

    @Test
    void aSkinToneDoesNotChangeTheName() {
        assertThat(EmojiNames.in("de").name(THUMB + "\uD83C\uDFFF")).contains("Daumen hoch");
        assertThat(EmojiNames.in("de").name("\u2764")).contains("rotes Herz");
        assertThat(EmojiNames.in("de").name("\u2764\uFE0F")).contains("rotes Herz");
        assertThat(EmojiNames.in("en").name("x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de,Daumen hoch,Daumen hoch",
        "de,daum,Daumen hoch",
        "de,klasse,Daumen hoch",
        "de,thumbs up,Daumen hoch",
        "de,+1,Daumen hoch",
        "de,k\u00E4se,K\u00E4sest\u00FCck",
        "de,kaese,K\u00E4sest\u00FCck",
        "de,KASE,K\u00E4sest\u00FCck",
        "de,ka\u0308se,K\u00E4sest\u00FCck",
        "de,Flagge deutsch,Flagge: Deutschland",
        "en,thumbs up,thumbs up",
        "en,cheese,cheese wedge"
    })
    void emojiAreFoundInTheLanguageOfTheUserInterfaceAndInEnglish(String language, String query, String name) {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(EmojiCatalogue.get().find(query))
                .extracting(NamedEmoji::name)
                .contains(name);
    }

    @Test
    void namesComeBeforeOtherWords() {
        Locale.setDefault(Locale.GERMAN);
        assertThat(EmojiCatalogue.get().find("daumen"))
                .extracting(NamedEmoji::name)
                .startsWith("Daumen hoch");
        assertThat(EmojiCatalogue.get().find("Rakete")).first().satisfies(rocket -> {
            assertThat(rocket.emoji()).isEqualTo("\uD83D\uDE80");
            assertThat(rocket.shortName()).isEqualTo("rocket");
        });
    }
}
