package org.chatrpc.client.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * All texts for the user, from the resource bundle {@code messages} in the language of the default locale, or else in
 * English. An open window keeps the language in which it was opened.
 */
public final class Texts {

    /**
     * Without fallback: a request for English, which is the root bundle, must not return German on a German system.
     */
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static volatile Spoken spoken = Spoken.in(Locale.getDefault());

    private Texts() {}

    /**
     * The text of a key, with its arguments formatted by {@link MessageFormat}.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... arguments) {
        ResourceBundle bundle = bundle();
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, bundle.getLocale()).format(arguments);
    }

    /** The text of a key, like {@link #get}; empty if there is no such key. */
    public static Optional<String> find(String key, Object... arguments) {
        return bundle().containsKey(key) ? Optional.of(get(key, arguments)) : Optional.empty();
    }

    /** The language of the texts, such as {@code de}. */
    public static String language() {
        String language = bundle().getLocale().getLanguage();
        // The root bundle is in English.
        return language.isEmpty() ? Locale.ENGLISH.getLanguage() : language;
    }

    private static ResourceBundle bundle() {
        Locale asked = Locale.getDefault();
        if (!spoken.locale().equals(asked)) {
            spoken = Spoken.in(asked);
        }
        return spoken.texts();
    }

    /** A locale and its texts, which may be those of another locale. */
    private record Spoken(Locale locale, ResourceBundle texts) {

        static Spoken in(Locale locale) {
            String name = Texts.class.getPackageName() + ".messages";
            return new Spoken(locale, ResourceBundle.getBundle(name, locale, CONTROL));
        }
    }
}
