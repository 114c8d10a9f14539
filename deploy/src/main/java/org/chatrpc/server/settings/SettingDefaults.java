package org.chatrpc.server.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option that is not given takes the setting of its name, so that one configuration serves every server. */
public final class SettingDefaults implements IDefaultValueProvider {

    private static final Map<String, Setting> SETTINGS = Map.of(
            "--host", new Setting("chat.host"),
            "--port", new Setting("chat.port"),
            "--data", new Setting("chat.data.dir"),
            "--db", new Setting("chat.db.url"),
            "--context", new Setting("chat.context"),
            "--tls-keystore", new Setting("chat.tls.keystore"),
            "--tls-password-file", new Setting("chat.tls.password.file"));

    /** Null leaves the default that the option itself declares. */
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        Setting setting = SETTINGS.get(option.longestName());
        return setting == null ? null : setting.value().orElse(null);
    }
}
