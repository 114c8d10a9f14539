package org.chatrpc.client.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.base.WriteBehind;

/** The settings by key: reads each from what was stored, and writes all of them after each change. */
final class KnownSettings {

    private static final Logger LOG = Logger.getLogger(KnownSettings.class.getName());

    private final Map<String, Setting<?>> known = new LinkedHashMap<>();
    private final Map<String, String> stored;
    private final WriteBehind<List<SettingsFile.Entry>> file;
    private boolean damaged;

    KnownSettings(Map<String, String> stored, WriteBehind<List<SettingsFile.Entry>> file) {
        this.stored = stored;
        this.file = file;
    }

    /** Whether a stored value could not be read and became the default. */
    boolean damaged() {
        return damaged;
    }

    /** Runs an action once all changes are on disk. */
    void flush(Runnable whenSaved) {
        file.flush(whenSaved);
    }

    /** The value of a setting that was added before. */
    Optional<Value<?>> find(String key) {
        return Optional.ofNullable(known.get(key)).map(Setting::value);
    }

    Value<Boolean> yesOrNo(String key, String comment, boolean preset) {
        return add(key, comment, preset, Setting::yesOrNo, yes -> yes ? "yes" : "no");
    }

    <E extends Enum<E>> Value<E> oneOf(String key, String comment, E preset, Class<E> type) {
        return add(key, comment, preset, Setting.oneOf(type), Setting::lower);
    }

    /** A whole number within these bounds. */
    Value<Integer> number(String key, String comment, int preset, int min, int max) {
        return add(
                key,
                comment + ", " + min + " to " + max,
                preset,
                text -> within(min, max, Integer.parseInt(text.strip())),
                String::valueOf);
    }

    private static int within(int min, int max, int number) {
        if (number < min || number > max) {
            throw new IllegalArgumentException("Not from " + min + " to " + max + ": " + number);
        }
        return number;
    }

    /** Words in no order; the same value each time for the same key. */
    @SuppressWarnings("unchecked")
    Value<Set<String>> words(String key, String comment) {
        return (Value<Set<String>>) find(key)
                .orElseGet(() -> this.<Set<String>>add(
                        key,
                        comment,
                        Set.of(),
                        text -> text.isBlank()
                                ? Set.of()
                                : Set.copyOf(List.of(text.strip().split("\\s+"))),
                        set -> String.join(" ", new TreeSet<>(set))));
    }

    <T> Value<T> add(String key, String comment, T preset, Function<String, T> parse, Function<T, String> format) {
        Value<T> value = new Value<>(read(key, preset, parse));
        known.put(key, new Setting<>(key, comment, value, format));
        value.onChange(changed -> file.put(entries()));
        return value;
    }

    private <T> T read(String key, T preset, Function<String, T> parse) {
        String text = stored.get(key);
        try {
            return text == null ? preset : parse.apply(text);
        } catch (IllegalArgumentException e) {
            LOG.log(Level.WARNING, "The setting {0} has an invalid value: {1}", new Object[] {key, text});
            damaged = true;
            return preset;
        }
    }

    private List<SettingsFile.Entry> entries() {
        List<SettingsFile.Entry> entries = new ArrayList<>();
        known.values().forEach(setting -> entries.add(setting.entry()));
        stored.forEach((key, text) -> {
            if (!known.containsKey(key)) {
                entries.add(new SettingsFile.Entry(key, "", text));
            }
        });
        return List.copyOf(entries);
    }
}
