package org.chatrpc.ops.setting;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The values of all settings. A system property takes precedence over the environment, and that over the default; an empty value
 * counts as unset. Immutable.
 */
final class SettingValues {
    private final Map<Setting<?>, Object> values;

    private SettingValues(Map<Setting<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads all settings; an invalid one throws an IllegalArgumentException that names the setting and the reason. */
    static SettingValues read(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Map<Setting<?>, Object> values = new HashMap<>();
        for (Setting<?> setting : Settings.ALL) {
            values.put(setting, setting.parse(textOf(setting, property, environment)));
        }
        return new SettingValues(values);
    }

    private static String textOf(
            Setting<?> setting, UnaryOperator<String> property, UnaryOperator<String> environment) {
        String text = property.apply(setting.key());
        if (text == null || text.isBlank()) {
            text = environment.apply(setting.environmentName());
        }
        return text == null || text.isBlank() ? setting.fallback() : text.strip();
    }

    @SuppressWarnings("unchecked") // read() stored the result of this setting's own parser.
    <T> T get(Setting<T> setting) {
        return (T) Objects.requireNonNull(values.get(setting), setting.key());
    }

    /** The value of a setting in seconds. */
    Duration seconds(Setting<Integer> setting) {
        return Duration.ofSeconds(get(setting));
    }

    /** The value of a setting in milliseconds. */
    Duration millis(Setting<Integer> setting) {
        return Duration.ofMillis(get(setting));
    }
}
