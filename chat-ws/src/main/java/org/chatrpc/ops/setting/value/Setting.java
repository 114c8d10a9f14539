package org.chatrpc.ops.setting.value;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.chatrpc.model.Role;

/**
 * One setting of the server: its name, its meaning, and how its text is parsed.
 *
 * @param key the name of the system property, such as {@code chat.poll.maxWaiting}
 * @param fallback the text used if nothing is set; may be empty
 * @param rule the rule for the value, such as "a whole number from 1 to 10"
 * @param meaning a sentence for administrators, with the unit
 * @param parser parses a text that satisfies the rule; empty for any other
 */
public record Setting<T>(
        String key, String fallback, String rule, String meaning, Function<String, Optional<T>> parser) {

    /** The name of the environment variable, such as {@code CHAT_POLL_MAX_WAITING}. */
    public String environmentName() {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Parses the text; an invalid one is refused with one line that names the setting, the text and the rule. */
    public T parse(String text) {
        return parser.apply(text).orElseThrow(() -> new IllegalArgumentException(invalid(text)));
    }

    /** That line if the text is invalid; empty otherwise. */
    public Optional<String> refusal(String text) {
        return parser.apply(text).isPresent() ? Optional.empty() : Optional.of(invalid(text));
    }

    private String invalid(String text) {
        return "The setting " + key + " (" + environmentName() + ") is \"" + text + "\"; it must be " + rule + ".";
    }

    public static Setting<Integer> number(String key, int fallback, int min, int max, String meaning) {
        String rule = "a whole number from " + min + " to " + max;
        return new Setting<>(key, Integer.toString(fallback), rule, meaning, text -> {
            try {
                return Optional.of(Integer.parseInt(text)).filter(value -> value >= min && value <= max);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    public static Setting<Boolean> flag(String key, boolean fallback, String meaning) {
        return new Setting<>(key, Boolean.toString(fallback), "true or false", meaning, text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    public static Setting<Role> role(String key, Role fallback, String meaning) {
        return new Setting<>(
                key,
                fallback.name(),
                "MEMBER, MODERATOR or OWNER",
                meaning,
                text -> Arrays.stream(Role.values())
                        .filter(role -> role.name().equals(text))
                        .findFirst());
    }

    /** A text; empty if unset. */
    public static Setting<String> text(String key, String rule, String meaning) {
        return new Setting<>(key, "", rule, meaning, Optional::of);
    }

    /** A folder; empty if unset. */
    public static Setting<Optional<Path>> folder(String key, String meaning) {
        return new Setting<>(key, "", "a folder", meaning, text -> {
            try {
                return Optional.of(Optional.of(text)
                        .filter(given -> !given.isEmpty())
                        .map(given -> Path.of(given).toAbsolutePath().normalize()));
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    /** A file or folder; {@code fallback} if unset. */
    public static Setting<Path> path(String key, String fallback, String rule, String meaning) {
        return new Setting<>(key, fallback, rule, meaning, text -> {
            try {
                return Optional.of(Path.of(text).toAbsolutePath().normalize());
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        });
    }
}
