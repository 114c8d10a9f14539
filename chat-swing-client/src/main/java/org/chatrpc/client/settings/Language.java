package org.chatrpc.client.settings;

import java.util.Locale;

/** The language of the texts. Chosen before the first text is shown: a change holds from the next start on. */
public enum Language {
    SYSTEM(""),
    ENGLISH("en"),
    GERMAN("de");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /**
     * Reads what is given on the command line: {@code en}, {@code de} or {@code system}.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Language parse(String text) {
        for (Language language : values()) {
            if (language.option().equalsIgnoreCase(text)) {
                return language;
            }
        }
        throw new IllegalArgumentException("No language: " + text);
    }

    /** How it is written on the command line and in the settings file. */
    public String option() {
        return this == SYSTEM ? "system" : code;
    }

    /** The system's locale with this language: dates and numbers stay as they are written in that country. */
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
