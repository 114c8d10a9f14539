package org.chatrpc.client.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every text that people read, from the resource bundle {@code messages}, in the language that is the default locale's
 * when the first text is asked for; English where there is no bundle for it.
 */
public final class Texts {

    /** Without fallback: English is asked for on a German machine too, and English is the bundle without a name. */
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            Texts.class.getPackageName() + ".messages",
            Locale.getDefault(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Texts() {}

    /**
     * The text of a key, with its arguments filled in as {@link MessageFormat} does.
     *
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, BUNDLE.getLocale()).format(arguments);
    }
}
