package org.chatrpc.ops.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.ops.setting.value.Setting;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/settings.md} in step with the settings. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "settings.md");

    /** Settings, not files such as {@code chat.db}, nor properties that only tests have. */
    private static final Pattern NAMED = Pattern.compile(
            "`(chat\\.(?!db`|db\\.replaced|dump\\.|example|test\\.|load\\.|crash\\.)[a-z]+[A-Za-z]*(?:\\.[A-Za-z*]+)+)`");

    @Test
    void theDocumentationListsEverySetting() throws IOException {
        String table = Settings.ALL.stream().map(SettingsPageTest::row).collect(Collectors.joining());
        assertThat(Files.readString(PAGE))
                .as("docs/settings.md should have these rows:%n%s", table)
                .contains("| setting | environment | default | at run time | meaning |\n|---|---|---|---|---|\n" + table
                        + "\n");
    }

    /** A page that names a setting which does not exist sends whoever reads it looking for it. */
    @Test
    void thePagesNameSettingsThatExist() throws IOException {
        Set<String> known = names(Files.readString(PAGE), Pattern.compile("(?m)^\\| `(chat\\.[A-Za-z.]+)`"));
        known.addAll(names(
                Files.readString(Path.of("..", "docs", "transactions.md")),
                Pattern.compile("`(chat\\.outbox\\.[A-Za-z]+)`")));
        List<Path> pages = new ArrayList<>(List.of(Path.of("..", "README.md"), Path.of("..", "deploy", "README.md")));
        try (Stream<Path> docs = Files.list(Path.of("..", "docs"));
                Stream<Path> recipes = Files.list(Path.of("..", "deploy"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
            recipes.map(recipe -> recipe.resolve("README.md"))
                    .filter(Files::exists)
                    .forEach(pages::add);
        }
        for (Path page : pages) {
            assertThat(names(Files.readString(page), NAMED))
                    .as(page.toString())
                    .allSatisfy(name -> assertThat(known)
                            .as(name)
                            .anyMatch(
                                    key -> key.matches(name.replace(".", "\\.").replace("*", ".+"))));
        }
    }

    private static Set<String> names(String page, Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        String atRunTime = SettingTraits.isChangeable(setting) ? "yes" : "";
        return "| `%s` | `%s` | %s | %s | %s |%n"
                .formatted(setting.key(), setting.environmentName(), fallback, atRunTime, setting.meaning());
    }
}
