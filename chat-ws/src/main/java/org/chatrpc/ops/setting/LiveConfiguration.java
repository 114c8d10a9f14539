package org.chatrpc.ops.setting;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chatrpc.admin.setting.SettingCatalog;
import org.chatrpc.admin.setting.SettingView;
import org.chatrpc.log.Projection;
import org.chatrpc.model.ChangedSetting;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.server.SettingChanged;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.ops.setting.value.Setting;
import org.chatrpc.ops.setting.value.SettingValues;

/**
 * The current configuration: that of the start, with the changes of administrators on any node. A change that this
 * version does not know, or refuses, is ignored with a warning, so that it never prevents a server from starting.
 *
 * <p>Written only by the journal's thread; any thread may read without a lock.
 */
public final class LiveConfiguration implements Projection, SettingCatalog {
    private static final Logger LOGGER = System.getLogger(LiveConfiguration.class.getName());
    private static final Map<String, Setting<?>> BY_NAME =
            Settings.ALL.stream().collect(Collectors.toUnmodifiableMap(Setting::key, Function.identity()));

    private final Configuration atStart;
    private volatile Configuration current;
    /** Only those that apply. Touched only by the journal's thread. */
    private final Map<Setting<?>, String> changed = new HashMap<>();

    private final List<Consumer<Configuration>> followers = new CopyOnWriteArrayList<>();

    public LiveConfiguration(Configuration atStart) {
        this.atStart = atStart;
        this.current = atStart;
    }

    /** A part of the configuration that always returns the current value, as cheaply as a field. */
    public <T> Supplier<T> part(Function<Configuration, T> part) {
        Part<T> live = new Part<>(part.apply(current));
        followers.add(configuration -> live.value = part.apply(configuration));
        return live;
    }

    /** Calls {@code change} with a part of the configuration after each change, on the journal's thread. */
    public <T> void follow(Function<Configuration, T> part, Consumer<T> change) {
        followers.add(configuration -> change.accept(part.apply(configuration)));
    }

    private static final class Part<T> implements Supplier<T> {
        /** Immutable; replaced by the journal's thread. */
        private volatile T value;

        Part(T value) {
            this.value = value;
        }

        @Override
        public T get() {
            return value;
        }
    }

    @Override
    public void load(Snapshot snapshot) {
        Map<Setting<?>, String> before = Map.copyOf(changed);
        changed.clear();
        for (ChangedSetting setting : snapshot.settings()) {
            accept(setting.name(), setting.value());
        }
        changed.forEach((setting, value) -> {
            if (!value.equals(before.get(setting))) {
                LOGGER.log(
                        Level.INFO,
                        "The setting {0} is \"{1}\", as an administrator changed it; this server was started with \"{2}\".",
                        setting.key(),
                        value,
                        startText(setting));
            }
        });
        update();
    }

    @Override
    public void apply(List<LogEntry> entries) {
        boolean isChange = false;
        for (LogEntry entry : entries) {
            if (entry.fact() instanceof SettingChanged change) {
                isChange = true;
                apply(change);
            }
        }
        if (isChange) {
            update();
        }
    }

    private void apply(SettingChanged change) {
        Setting<?> setting = BY_NAME.get(change.name());
        if (change.value() != null) {
            accept(change.name(), change.value());
        } else if (setting != null) {
            changed.remove(setting);
        }
        // The others have not changed, and some are secret.
        if (setting != null && SettingTraits.isChangeable(setting)) {
            LOGGER.log(
                    Level.INFO,
                    "The setting {0} is \"{1}\" from now on, as {2} changed it.",
                    change.name(),
                    changed.getOrDefault(setting, startText(setting)),
                    change.actor());
        }
    }

    private void accept(String name, String value) {
        Setting<?> setting = BY_NAME.get(name);
        if (setting == null || !SettingTraits.isChangeable(setting)) {
            LOGGER.log(
                    Level.WARNING,
                    "A change of the setting {0} is ignored: in this version, there is no such setting that can change while the "
                            + "server runs.",
                    name);
            return;
        }
        Optional<String> refusal = setting.refusal(value);
        if (refusal.isPresent()) {
            changed.remove(setting);
            LOGGER.log(Level.WARNING, "A change is ignored. {0}", refusal.get());
        } else {
            changed.put(setting, value);
        }
    }

    private void update() {
        Configuration now = new Configuration(atStart.values.with(withoutContradictions()));
        current = now;
        followers.forEach(follower -> follower.accept(now));
    }

    /**
     * The changes without those that contradict other settings here: two nodes may each have received one half of a
     * contradiction, or this one was started with other values. They apply again once a later change resolves the
     * contradiction. Terminates, because the values of the start are consistent, so each round drops a change.
     */
    private Map<Setting<?>, String> withoutContradictions() {
        Map<Setting<?>, String> agreed = new HashMap<>(changed);
        Optional<SettingPairs.Contradiction> found = contradiction(agreed);
        while (found.isPresent()) {
            LOGGER.log(Level.WARNING, "Changes are ignored. {0}", found.get().reason());
            agreed.remove(found.get().one());
            agreed.remove(found.get().other());
            found = contradiction(agreed);
        }
        return agreed;
    }

    private Optional<SettingPairs.Contradiction> contradiction(Map<Setting<?>, String> changes) {
        return SettingPairs.contradictions(atStart.values.with(changes)).findFirst();
    }

    private String startText(Setting<?> setting) {
        return atStart.values.given(setting).text();
    }

    @Override
    public List<SettingView> all() {
        return Settings.ALL.stream().map(this::view).toList();
    }

    @Override
    public Optional<SettingView> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(this::view);
    }

    @Override
    public Optional<String> refusal(String name, String text) {
        return Optional.ofNullable(BY_NAME.get(name))
                .flatMap(setting -> setting.refusal(text).or(() -> contradiction(setting, text)));
    }

    @Override
    public Optional<String> refusalOfReset(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).flatMap(setting -> contradiction(setting, startText(setting)));
    }

    /** What this value would contradict that applies now; not what contradicts itself without it. */
    private Optional<String> contradiction(Setting<?> setting, String text) {
        return SettingPairs.contradictions(current.values.with(Map.of(setting, text)))
                .filter(found -> found.one().equals(setting) || found.other().equals(setting))
                .map(SettingPairs.Contradiction::reason)
                .findFirst();
    }

    private SettingView view(Setting<?> setting) {
        SettingValues.Given now = current.values.given(setting);
        return new SettingView(
                setting.key(),
                setting.environmentName(),
                now.text(),
                startText(setting),
                setting.fallback(),
                now.source(),
                SettingTraits.isSecret(setting),
                SettingTraits.isChangeable(setting),
                setting.rule(),
                setting.meaning());
    }
}
