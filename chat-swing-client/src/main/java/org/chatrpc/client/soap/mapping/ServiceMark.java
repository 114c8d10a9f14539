package org.chatrpc.client.soap.mapping;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Marks the names of programs. This is where names come in, so the mark is on every screen, in notifications and for screen
 * readers, and no program passes for a person wherever names are shown.
 */
public final class ServiceMark {
    private static final String SERVICE = "SERVICE";
    private static final String TEXTS = "org.chatrpc.client.soap.names";
    private static final ResourceBundle.Control CONTROL =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ServiceMark() {}

    /** Whether a program uses the account of this kind. */
    static boolean isService(@Nullable String kind) {
        return SERVICE.equals(kind);
    }

    /** The name as it is shown, marked if it is that of a program. */
    public static String on(String name, @Nullable String kind) {
        if (!isService(kind)) {
            return name;
        }
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, Locale.getDefault(), CONTROL);
        return MessageFormat.format(texts.getString("service"), name);
    }
}
