package org.chatrpc.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "org", "chatrpc", "client", "ui");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z_]+)+)\"");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private final Properties bundle = load("messages.properties");
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
                            // Of a code, with the field that it is about.
                            || (key.matches("failure\\.code\\.\\w+\\.\\w+") && source.contains("\"failure.code.\""))
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

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsAValidPatternWithoutStraightApostrophes(String name) {
        load(name).forEach((key, text) -> {
            assertThat((String) text).as((String) key).doesNotContain("'").isNotBlank();
            assertThat(new MessageFormat((String) text)).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameTextsWithTheSameArguments(String name) {
        Properties translated = load(name);
        assertThat(new TreeSet<>(translated.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(bundle.stringPropertyNames()));
        for (String key : bundle.stringPropertyNames()) {
            assertThat(arguments(translated.getProperty(key))).as(key).isEqualTo(arguments(bundle.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsThereTwice(String name) throws IOException {
        List<String> keys = Files.readAllLines(FOLDER.resolve(name)).stream()
                .filter(line -> line.contains(" = ") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("messages.*\\.properties"))
                    .sorted()
                    .toList();
        }
    }

    /** The arguments of a text, including those within a choice. */
    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name), StandardCharsets.UTF_8)) {
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
