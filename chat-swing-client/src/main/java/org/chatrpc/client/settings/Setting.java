package org.chatrpc.client.settings;

import java.util.Locale;
import java.util.function.Function;
import org.chatrpc.client.base.Value;

/**
 * One setting and its file format.
 *
 * @param comment its meaning and possible values
 */
record Setting<T>(String key, String comment, Value<T> value, Function<T, String> format) {

    SettingsFile.Entry entry() {
        return new SettingsFile.Entry(key, comment, format.apply(value.get()));
    }

    static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Parses yes or no: anything else is an error, not a no. */
    static boolean yesOrNo(String text) {
        return switch (text.strip()) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("Neither yes nor no: " + text);
        };
    }
}
