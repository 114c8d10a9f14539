package org.chatrpc.client.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every text that people read, from the resource bundle {@code messages}, in the language of the default locale; English
 * where there is no bundle for it. A window that is open stays in the language that it was opened in.
 */
public final class Texts {

    /** Without fallback: English is asked for on a German machine too, and English is the bundle without a name. */
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static volatile Spoken spoken = Spoken.in(Locale.getDefault());

    private Texts() {}

    /**
     * The text of a key, with its arguments filled in as {@link MessageFormat} does.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... arguments) {
        ResourceBundle bundle = bundle();
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, bundle.getLocale()).format(arguments);
    }

    private static ResourceBundle bundle() {
        Locale asked = Locale.getDefault();
        if (!spoken.locale().equals(asked)) {
            spoken = Spoken.in(asked);
        }
        return spoken.texts();
    }

    /** The texts for a locale, which may be those of another one. */
    private record Spoken(Locale locale, ResourceBundle texts) {

        static Spoken in(Locale locale) {
            String name = Texts.class.getPackageName() + ".messages";
            return new Spoken(locale, ResourceBundle.getBundle(name, locale, CONTROL));
        }
    }
}
