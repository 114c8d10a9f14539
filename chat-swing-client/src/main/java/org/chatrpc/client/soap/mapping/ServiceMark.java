package org.chatrpc.client.soap.mapping;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks the names of programs. All names pass through here, so the mark is on every screen, in notifications and for
 * screen readers, and no program can pass for a person.
 */
public final class ServiceMark {
    private static final String SERVICE = "SERVICE";
    private static final String DOT =
            "[\u00B7\u0387\u2022\u2024\u2027\u2219\u22C5\u23FA\u25CF\u26AB\u2981\u2E31\u2E33\u30FB\uFF65\uA78F\u1427\u16EB\u318D]";
    private static final String TEXTS = "org.chatrpc.client.soap.names";
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The dot of the mark, and its lookalikes (confusables.txt of Unicode 16, UTS 39), unless it is within a word, as in
     * Catalan and Japanese names.
     */
    private static final Pattern DOTS =
            Pattern.compile("(?<![\\p{L}\\p{M}])" + DOT + "+|" + DOT + "+(?![\\p{L}\\p{M}])");

    private ServiceMark() {}

    /** Whether a program uses the account of this kind. */
    static boolean isService(@Nullable String kind) {
        return SERVICE.equals(kind);
    }

    /** The name as it is shown: marked if it is that of a program, and without lookalikes of the mark. */
    public static String on(String name, @Nullable String kind) {
        if (!isService(kind)) {
            return DOTS.matcher(name).replaceAll("-");
        }
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, Locale.getDefault(), CONTROL);
        return MessageFormat.format(texts.getString("service"), name);
    }
}
