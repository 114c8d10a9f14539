package org.chatrpc.ops.setting;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.chatrpc.admin.setting.SettingView.Source;

/**
 * The values of all settings, and where each comes from. What was changed at run time takes precedence over a system property,
 * that over the environment, and that over the default; an empty value counts as unset. Immutable.
 */
final class SettingValues {
    /**
     * The memory budget of a waiting poll and its connection, so that all of them take at most half of the heap: they
     * need some 22 KiB each.
     */
    private static final int WAITING_POLL_BYTES = 48 * 1024;

    private final Map<Setting<?>, Given> values;

    /**
     * The value of a setting.
     *
     * @param value the text, parsed by the setting
     */
    record Given(String text, Source source, Object value) {}

    private SettingValues(Map<Setting<?>, Given> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads all settings; an invalid one, or two that contradict each other, throw an IllegalArgumentException that names them and the
     * reason.
     */
    static SettingValues read(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Map<Setting<?>, Given> values = new HashMap<>();
        for (Setting<?> setting : Settings.ALL) {
            values.put(setting, read(setting, property, environment));
        }
        SettingValues all =
                new SettingValues(values).withinHeap(Runtime.getRuntime().maxMemory());
        SettingPairs.contradictions(all).findFirst().ifPresent(found -> {
            throw new IllegalArgumentException(found.reason());
        });
        return all;
    }

    /** With a default number of waiting polls that a heap of this size, in bytes, has room for. */
    SettingValues withinHeap(long heapBytes) {
        Setting<Integer> waiting = Settings.POLL_MAX_WAITING;
        long room = heapBytes / WAITING_POLL_BYTES;
        return given(waiting).source() == Source.DEFAULT && room < get(waiting)
                ? withDefault(waiting, Long.toString(room))
                : this;
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
    SettingValues with(Map<Setting<?>, String> changes) {
        return with(changes, Source.RUN_TIME);
    }

    /** The same with another default of this setting, which is valid. */
    SettingValues withDefault(Setting<?> setting, String text) {
        return with(Map.of(setting, text), Source.DEFAULT);
    }

    private SettingValues with(Map<Setting<?>, String> changes, Source source) {
        Map<Setting<?>, Given> changed = new HashMap<>(values);
        changes.forEach((setting, text) -> changed.put(setting, given(setting, text, source)));
        return new SettingValues(changed);
    }

    /** The value of a setting, and where it comes from. */
    Given given(Setting<?> setting) {
        return Objects.requireNonNull(values.get(setting), setting.key());
    }

    @SuppressWarnings("unchecked") // given() stored the result of this setting's own parser.
    <T> T get(Setting<T> setting) {
        return (T) given(setting).value();
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
