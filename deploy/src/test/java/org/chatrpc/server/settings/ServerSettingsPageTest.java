package org.chatrpc.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the second table of {@code docs/settings.md} in step with the settings that this module reads. */
class ServerSettingsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "settings.md");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern READ = Pattern.compile("new Setting\\((?:\"(chat\\.[\\w.]+)\"|(\\w+))\\)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(chat\\.[\\w.]+)` \\| `(CHAT_\\w+)` \\|");

    @Test
    void theDocumentationListsEverySettingOfTheServerAndNoOther() throws IOException {
        String page = Files.readString(PAGE);
        String table = page.substring(page.indexOf("\n## Of the embedded server\n"));
        Set<String> listed = new TreeSet<>();
        Matcher row = ROW.matcher(table);
        while (row.find()) {
            listed.add(row.group(1));
            assertThat(row.group(2)).isEqualTo(new Setting(row.group(1)).variable());
        }
        assertThat(listed).isEqualTo(read());
    }

    /** One rule for both, or a variable would mean something to one of them only. */
    @Test
    void variablesAreCalledAsInTheApplication() throws IOException {
        String page = Files.readString(PAGE);
        Matcher row = ROW.matcher(page.substring(0, page.indexOf("\n## Of the embedded server\n")));
        assertThat(row.results())
                .hasSizeGreaterThan(100)
                .allSatisfy(match ->
                        assertThat(new Setting(match.group(1)).variable()).isEqualTo(match.group(2)));
    }

    private static Set<String> read() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> addSettings(text(file), names));
        }
        return names;
    }

    private static void addSettings(String source, Set<String> names) {
        Matcher read = READ.matcher(source);
        while (read.find()) {
            names.add(read.group(1) == null ? constant(source, read.group(2)) : read.group(1));
        }
    }

    private static String constant(String source, String name) {
        Matcher value = Pattern.compile("String " + name + " = \"([^\"]+)\";").matcher(source);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
