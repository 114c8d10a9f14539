package org.chatrpc.admin.setting;

import java.util.List;
import java.util.Optional;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/**
 * Shows the settings of the server, and changes those that can be changed at runtime. Callers must have verified that
 * the actor is an administrator. Thread-safe.
 */
public final class SettingAdministration {
    /** Longer than any name, and than any value that can change. */
    private static final int MAX_TEXT = 200;

    private final SettingCatalog catalog;
    private final Journal journal;
    private final RateLimits limits;

    public SettingAdministration(SettingCatalog catalog, Journal journal, RateLimits limits) {
        this.catalog = catalog;
        this.journal = journal;
        this.limits = limits;
    }

    /** In the order in which they are documented. */
    public List<SettingView> all() {
        return catalog.all();
    }

    /**
     * Overrides the setting on all nodes until it is reset. Repeating the call changes nothing.
     *
     * @return the setting after the change
     */
    public SettingView change(String actor, @Nullable String name, @Nullable String value) {
        SettingView setting = changeable(name);
        String text = Require.name("value", value, MAX_TEXT);
        refuse("value", catalog.refusal(setting.name(), text));
        return run(actor, setting, Optional.of(text));
    }

    /**
     * Removes an override, so that each node uses the value it was started with, unless that now contradicts another
     * setting. Repeating the call changes nothing. If this version has no such changeable setting, removes the override
     * that another version stored, and is refused if there is none.
     *
     * @return the setting after the change
     */
    public SettingView reset(String actor, @Nullable String name) {
        String given = Require.name("name", name, MAX_TEXT);
        Optional<SettingView> known = catalog.find(given).filter(SettingView::isChangeable);
        if (known.isPresent()) {
            refuse("name", catalog.refusalOfReset(given));
            return run(actor, known.get(), Optional.empty());
        }
        limits.count(RateClass.ADMINISTRATION, actor);
        // Without its value, which may be a secret in this version.
        if (!journal.run(new ChangeSetting(actor, given, Optional.empty(), ""))) {
            return changeable(given);
        }
        return catalog.find(given).orElseGet(() -> SettingView.unknown(given));
    }

    private static void refuse(String field, Optional<String> reason) {
        if (reason.isPresent()) {
            throw ChatException.in(field, Problem.INVALID_VALUE, reason.get());
        }
    }

    private SettingView run(String actor, SettingView setting, Optional<String> value) {
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(new ChangeSetting(actor, setting.name(), value, setting.startValue()));
        return catalog.find(setting.name()).orElseThrow();
    }

    private SettingView changeable(@Nullable String name) {
        String known = Require.name("name", name, MAX_TEXT);
        SettingView setting = catalog.find(known)
                .orElseThrow(
                        () -> ChatException.in("name", Problem.INVALID_VALUE, "There is no setting " + known + "."));
        if (!setting.isChangeable()) {
            throw ChatException.in(
                    "name",
                    Problem.NOT_PERMITTED,
                    setting.name() + " can only be changed where the server is started.");
        }
        return setting;
    }
}
