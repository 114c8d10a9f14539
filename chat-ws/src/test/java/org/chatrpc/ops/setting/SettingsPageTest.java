package org.chatrpc.ops.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/settings.md} in step with the settings. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "settings.md");

    @Test
    void theDocumentationListsEverySetting() throws IOException {
        String table = Settings.ALL.stream().map(SettingsPageTest::row).collect(Collectors.joining());
        assertThat(Files.readString(PAGE))
                .as("docs/settings.md should have these rows:%n%s", table)
                .contains("| setting | environment | default | at run time | meaning |\n|---|---|---|---|---|\n" + table
                        + "\n");
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        String atRunTime = SettingTraits.isChangeable(setting) ? "yes" : "";
        return "| `%s` | `%s` | %s | %s | %s |%n"
                .formatted(setting.key(), setting.environmentName(), fallback, atRunTime, setting.meaning());
    }
}
