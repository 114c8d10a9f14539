package org.chatrpc.client.spell;

import java.util.Locale;
import java.util.Set;

/** In which languages people write: a word is right if it is in one of them. */
public enum SpellChoice {
    OFF(Set.of()),
    ENGLISH_US(Set.of(SpellLanguage.ENGLISH_US)),
    ENGLISH_GB(Set.of(SpellLanguage.ENGLISH_GB)),
    GERMAN(Set.of(SpellLanguage.GERMAN)),
    /** English in both spellings, because people who write it as a foreign language read both. */
    GERMAN_ENGLISH(Set.of(SpellLanguage.GERMAN, SpellLanguage.ENGLISH_US, SpellLanguage.ENGLISH_GB));

    @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of.
    private final Set<SpellLanguage> languages;

    SpellChoice(Set<SpellLanguage> languages) {
        this.languages = languages;
    }

    public Set<SpellLanguage> languages() {
        return languages;
    }

    /** What suits a desktop until the user has chosen: off in a language without a dictionary. */
    public static SpellChoice preset(Locale desktop) {
        return switch (desktop.getLanguage()) {
            case "de" -> GERMAN_ENGLISH;
            case "en" -> Set.of("", "US", "CA", "PH").contains(desktop.getCountry()) ? ENGLISH_US : ENGLISH_GB;
            default -> OFF;
        };
    }
}
