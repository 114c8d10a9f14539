package org.chatrpc.server.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options that are not given default to the setting of the same name, so that one configuration works for every
 * server.
 */
public final class SettingDefaults implements IDefaultValueProvider {

    private static final Map<String, Setting> SETTINGS = Map.of(
            "--host", new Setting("chat.host"),
            "--port", new Setting("chat.port"),
            "--data", new Setting("chat.data.dir"),
            "--db", new Setting("chat.db.url"),
            "--context", new Setting("chat.context"),
            "--tls-keystore", new Setting("chat.tls.keystore"),
            "--tls-password-file", new Setting("chat.tls.password.file"));

    /** Null means the default declared by the option itself. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        Setting setting = SETTINGS.get(option.longestName());
        return setting == null ? null : setting.value().orElse(null);
    }
}
