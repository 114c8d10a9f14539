package org.chatrpc.client.app.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    private static final List<String> TEXTS = List.of(
            "bob",
            "Bob",
            "BOB",
            "b.ob",
            "bob.",
            "bob..",
            ".bob",
            ".",
            "..",
            "...",
            "",
            "%",
            "con",
            "CON",
            "con.x",
            "com1",
            "lpt9.properties",
            "nul",
            "null",
            "a/b",
            "a\\b",
            "a_b",
            "../../etc/passwd",
            "zoë",
            "zoe",
            "a b",
            "%2e",
            "a:b");

    @TempDir
    private Path folder;

    @Test
    void everyNameIsASingleOrdinaryFileName() {
        assertThat(TEXTS).map(FileNames::encode).allSatisfy(name -> {
            assertThat(name).matches("[a-z0-9%_-][a-z0-9%._-]*").doesNotEndWith(".");
            assertThat(name.replaceAll("\\..*", "")).doesNotMatch("con|prn|aux|nul|com\\d|lpt\\d");
            assertThat(folder.resolve(name).normalize().getParent()).isEqualTo(folder);
        });
    }

    @Test
    void differentTextsHaveDifferentNamesAlsoWhereCaseDoesNotCount() {
        assertThat(TEXTS)
                .map(text -> FileNames.encode(text).toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bob", "alice.brown", "a-b_c.1"})
    void usualNamesStayReadable(String username) {
        assertThat(FileNames.encode(username)).isEqualTo(username);
    }

    @Test
    void theNamesWithEndingsStayOrdinary() {
        assertThat(Stream.of("con", "..", "bob.").map(text -> FileNames.encode(text) + ".properties"))
                .containsExactly("%63on.properties", "%2e%2e.properties", "bob%2e.properties");
    }
}
