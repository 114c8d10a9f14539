package org.chatrpc.soap.mapping;

import org.chatrpc.admin.setting.SettingView;
import org.chatrpc.contract.admin.Setting;
import org.jspecify.annotations.Nullable;

/** Maps settings to the type of the contract. */
public final class SettingMapping {
    private SettingMapping() {}

    /** As administrators see it: without the values of secrets. */
    public static Setting setting(SettingView view) {
        Setting setting = new Setting();
        setting.setName(view.name());
        setting.setEnvironment(view.environmentName());
        setting.setHasValue(!view.value().isEmpty());
        setting.setSource(view.source().name());
        setting.setSecret(view.isSecret());
        setting.setChangeable(view.isChangeable());
        setting.setRule(view.rule());
        setting.setMeaning(view.meaning());
        setting.setDefaultValue(given(view.defaultValue()));
        if (!view.isSecret()) {
            setting.setValue(given(view.value()));
            setting.setStartValue(given(view.startValue()));
        }
        return setting;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
