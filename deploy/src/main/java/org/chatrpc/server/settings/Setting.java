package org.chatrpc.server.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * A setting, read from the system property ({@code chat.db.url}), then from the environment ({@code CHAT_DB_URL}). An
 * empty value counts as unset. The WAR reads its own settings by the same rule.
 */
public record Setting(String name) {

    public Optional<String> value() {
        return unlessBlank(System.getProperty(name)).or(() -> unlessBlank(System.getenv(variable())));
    }

    private static Optional<String> unlessBlank(String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /** A whole number of at least {@code least}. @throws StartFailure if the setting is not such a number */
    public int number(int fallback, int least) throws StartFailure {
        String text = value().orElse(null);
        if (text == null) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Handled below, like a number that is too small.
        }
        throw new StartFailure(
                "The setting " + name + " is '" + text + "'; it must be a number of at least " + least + ".");
    }

    /** The name of the environment variable, such as {@code CHAT_HTTP_MAX_REQUEST_BYTES}. */
    String variable() {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
