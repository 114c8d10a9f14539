package org.chatrpc.client.settings;

import java.util.Locale;

/**
 * The language of the user interface. It is set before the first text is shown; a change takes effect at the next
 * start.
 */
public enum Language {
    SYSTEM(""),
    ENGLISH("en"),
    GERMAN("de");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * Parses the command-line value: {@code en}, {@code de} or {@code system}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Language parse(String text) {
        for (Language language : values()) {
            if (language.option().equalsIgnoreCase(text)) {
                return language;
            }
        }
        throw new IllegalArgumentException("No language: " + text);
    }

    /** The name on the command line and in the settings file. */
    public String option() {
        return this == SYSTEM ? "system" : code;
    }

    /** The system's locale with this language: dates and numbers keep the format of the country. */
    public Locale in(Locale system) {
        boolean same = this == SYSTEM || system.getLanguage().equals(code);
        return same
                ? system
                : new Locale.Builder()
                        .setLanguage(code)
                        .setRegion(system.getCountry())
                        .build();
    }
}
