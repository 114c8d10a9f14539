package org.chatrpc.client.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void aChosenLanguageKeepsTheCountrysDateAndNumberFormats() {
        assertThat(Language.GERMAN.in(Locale.US).toLanguageTag()).isEqualTo("de-US");
        assertThat(Language.GERMAN.in(
                        new Locale.Builder().setLanguage("de").setRegion("AT").build()))
                .hasToString("de_AT");
        assertThat(Language.SYSTEM.in(Locale.FRANCE)).isEqualTo(Locale.FRANCE);
        assertThat(Language.ENGLISH.in(Locale.GERMANY).toLanguageTag()).isEqualTo("en-DE");
    }

    @Test
    void isWrittenAsItIsRead() {
        for (Language language : Language.values()) {
            assertThat(Language.parse(language.option())).isEqualTo(language);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Language.parse(""));
    }
}
