package org.chatrpc.ops.setting.value;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chatrpc.admin.setting.SettingView.Source;

/**
 * The values of settings, and where each comes from. What was changed at run time takes precedence over a system property,
 * that over the environment, and that over the default; an empty value counts as unset. Immutable.
 */
public final class SettingValues {
    private final Map<Setting<?>, Given> values;

    /**
     * The value of a setting.
     *
     * @param value the text, parsed by the setting
     */
    public record Given(String text, Source source, Object value) {}

    private SettingValues(Map<Setting<?>, Given> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads these settings; an invalid one throws an IllegalArgumentException that names it and the reason. */
    public static SettingValues read(
            Collection<Setting<?>> settings, UnaryOperator<String> property, UnaryOperator<String> environment) {
        Map<Setting<?>, Given> values = new HashMap<>();
        for (Setting<?> setting : settings) {
            values.put(setting, read(setting, property, environment));
        }
        return new SettingValues(values);
    }

    private static Given read(Setting<?> setting, UnaryOperator<String> property, UnaryOperator<String> environment) {
        String text = property.apply(setting.key());
        if (text != null && !text.isBlank()) {
            return given(setting, text.strip(), Source.PROPERTY);
        }
        text = environment.apply(setting.environmentName());
        return text == null || text.isBlank()
                ? given(setting, setting.fallback(), Source.DEFAULT)
                : given(setting, text.strip(), Source.ENVIRONMENT);
    }

    private static Given given(Setting<?> setting, String text, Source source) {
        return new Given(text, source, setting.parse(text));
    }

    /** The same with these changes, which are valid. */
    public SettingValues with(Map<Setting<?>, String> changes) {
        return with(changes, Source.RUN_TIME);
    }

    /** The same with another default of this setting, which is valid. */
    public SettingValues withDefault(Setting<?> setting, String text) {
        return with(Map.of(setting, text), Source.DEFAULT);
    }

    private SettingValues with(Map<Setting<?>, String> changes, Source source) {
        Map<Setting<?>, Given> changed = new HashMap<>(values);
        changes.forEach((setting, text) -> changed.put(setting, given(setting, text, source)));
        return new SettingValues(changed);
    }

    /** The value of a setting, and where it comes from. */
    public Given given(Setting<?> setting) {
        return Objects.requireNonNull(values.get(setting), setting.key());
    }

    @SuppressWarnings("unchecked") // given() stored the result of this setting's own parser.
    public <T> T get(Setting<T> setting) {
        return (T) given(setting).value();
    }

    /** The value of a setting in seconds. */
    public Duration seconds(Setting<Integer> setting) {
        return Duration.ofSeconds(get(setting));
    }

    /** The value of a setting in milliseconds. */
    public Duration millis(Setting<Integer> setting) {
        return Duration.ofMillis(get(setting));
    }
}
