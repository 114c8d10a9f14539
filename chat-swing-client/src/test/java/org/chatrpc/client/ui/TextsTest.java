package org.chatrpc.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)+)\"");

    private final Properties bundle = load();
    private final List<String> sources = sources();

    @Test
    void everyTextIsUsed() {
        Set<String> unused = new TreeSet<>();
        for (String key : bundle.stringPropertyNames()) {
            String prefix = key.substring(0, key.lastIndexOf('.') + 1);
            String suffix = key.substring(key.lastIndexOf('.'));
            boolean used = sources.stream()
                    .anyMatch(source -> source.contains('"' + key + '"')
                            || source.contains('"' + prefix + '"')
                            || (source.contains('"' + suffix + '"')
                                    && source.contains('"' + key.substring(0, key.lastIndexOf('.')) + '"')));
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyInTheSourcesHasAText() {
        Set<String> missing = new TreeSet<>();
        for (String source : sources) {
            Matcher call = Pattern.compile("Texts\\.get\\(([^;]*?)\\)").matcher(source);
            while (call.find()) {
                Matcher literal = LITERAL.matcher(call.group(1));
                while (literal.find()) {
                    missing.add(literal.group(1));
                }
            }
        }
        missing.removeAll(bundle.stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandHasAName() {
        assertThat(Command.values())
                .allSatisfy(command -> assertThat(command.text()).isNotBlank());
    }

    @Test
    void everyTextIsAValidPatternWithoutStraightApostrophes() {
        bundle.forEach((key, text) -> {
            assertThat((String) text).as((String) key).doesNotContain("'").isNotBlank();
            assertThat(new MessageFormat((String) text)).isNotNull();
        });
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(Texts.class.getResourceAsStream("messages.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
