package org.chatrpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the index of the decisions, {@code docs/adr/README.md}, in step with their files. */
class DecisionsTest {
    private static final Path FOLDER = Path.of("..", "docs", "adr");
    private static final Pattern FILE = Pattern.compile("[0-9]{4}-[a-z0-9-]+\\.md");

    @Test
    void theIndexHasEachDecisionOnceInTheirOrder() throws IOException {
        List<String> rows = Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| [0"))
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> expected = files.map(file -> file.getFileName().toString())
                    .filter(name -> FILE.matcher(name).matches())
                    .sorted()
                    .map(DecisionsTest::row)
                    .toList();
            assertThat(rows).isEqualTo(expected);
        }
    }

    private static String row(String name) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(name))) {
            String number = name.substring(0, 4);
            String title = lines.findFirst().orElseThrow().replaceFirst("^# " + number + " ", "");
            return "| [" + number + "](" + name + ") | " + title + " |";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
