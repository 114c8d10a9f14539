package org.chatrpc.client.spell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalWordsTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();

    @TempDir
    private Path folder;

    @Test
    void wordsSurviveARestartAsLinesOfText() {
        PersonalWords words = open();
        words.add("Kubernetes");
        words.add("ärgerlichst");
        words.add("Kubernetes");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(file()).hasContent("Kubernetes\närgerlichst\n");
        PersonalWords next = open();
        assertThat(next.words().get()).containsExactlyInAnyOrder("Kubernetes", "ärgerlichst");
        assertThat(next.has("Ärgerlichst")).isTrue();
        assertThat(next.has("kubernetes")).isFalse();
        next.remove("Kubernetes");
        next.remove("ärgerlichst");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(file()).doesNotExist();
    }

    @Test
    void aWordThatIsAddedBeforeTheFileWasReadJoinsTheOthers() throws IOException {
        Files.writeString(file(), "early\n");
        PersonalWords words = new PersonalWords(new PersonalFile(file()), dispatcher);
        words.add("late");
        words.load();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(words.words().get()).containsExactlyInAnyOrder("early", "late");
        assertThat(file()).hasContent("early\nlate\n");
    }

    @Test
    void whatIsNoWordIsNotTaken() throws IOException {
        PersonalWords words = open();
        assertThat(List.of("", "two words", "line\nend", "x".repeat(65))).noneMatch(words::takes);
        Files.writeString(file(), "good\n\n   \ntwo words\n  also \n");
        assertThat(open().words().get()).containsExactlyInAnyOrder("good", "also");
    }

    @Test
    void thereIsRoomForSoManyWords() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < PersonalWords.MOST + 10; i++) {
            many.append("word").append(Integer.toString(i, 36)).append('\n');
        }
        Files.writeString(file(), many);
        PersonalWords words = open();
        assertThat(words.words().get()).hasSize(PersonalWords.MOST);
        assertThat(words.takes("more")).isFalse();
    }

    @Test
    void aFileThatIsNoTextIsSetAside() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(open().words().get()).isEmpty();
        assertThat(folder.resolve("dictionary.txt.damaged")).exists();
        Files.writeString(file(), "x".repeat(2 << 20));
        assertThat(open().words().get()).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void wordsThatWereAddedOrIgnoredAndNamesAreRight() {
        PersonalWords words = open();
        Spelling spelling = new Spelling(
                new Value<>(SpellChoice.ENGLISH_US),
                words,
                new SpellChecker(),
                () -> List.of("Zoë Quux-Brzezinski", "zquux"),
                dispatcher);
        assertThat(wrong(spelling, "xyzzy", "plugh", "Brzezinski", "Quux's", "house"))
                .containsExactly("xyzzy", "plugh");
        words.add("xyzzy");
        spelling.ignore("plugh");
        assertThat(wrong(spelling, "xyzzy", "Xyzzy", "plugh", "Plugh")).containsExactly("Plugh");
    }

    @ParameterizedTest
    @CsvSource({
        "de-DE,GERMAN_ENGLISH",
        "de-AT,GERMAN_ENGLISH",
        "en-US,ENGLISH_US",
        "en,ENGLISH_US",
        "en-GB,ENGLISH_GB",
        "en-IE,ENGLISH_GB",
        "fr-FR,OFF",
        "ja-JP,OFF"
    })
    void thePresetFollowsTheDesktop(String desktop, SpellChoice choice) {
        assertThat(SpellChoice.preset(Locale.forLanguageTag(desktop))).isEqualTo(choice);
    }

    private List<String> wrong(Spelling spelling, String... words) {
        Value<List<SpelledWord>> result = new Value<>(List.of());
        spelling.check(
                () -> List.of(words).stream()
                        .map(word -> new SpelledWord(0, word))
                        .toList(),
                result::set);
        dispatcher.pass(Duration.ofSeconds(1));
        return result.get().stream().map(SpelledWord::word).toList();
    }

    private PersonalWords open() {
        PersonalWords words = new PersonalWords(new PersonalFile(file()), dispatcher);
        words.load();
        dispatcher.pass(Duration.ofSeconds(1));
        return words;
    }

    private Path file() {
        return folder.resolve("dictionary.txt");
    }

    @Test
    void offMeansNoLanguage() {
        assertThat(SpellChoice.values())
                .filteredOn(choice -> choice.languages().isEmpty())
                .containsExactly(SpellChoice.OFF);
    }
}
