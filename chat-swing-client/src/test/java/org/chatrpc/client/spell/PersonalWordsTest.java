package org.chatrpc.client.spell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        next.removeAll(List.of("Kubernetes", "ärgerlichst"));
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
        for (int i = 0; i < PersonalWords.MAX_WORDS + 10; i++) {
            many.append("word").append(Integer.toString(i, 36)).append('\n');
        }
        Files.writeString(file(), many);
        PersonalWords words = open();
        assertThat(words.words().get()).hasSize(PersonalWords.MAX_WORDS);
        assertThat(words.takes("more")).isFalse();
        words.removeAll(List.of("word0"));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(Files.readAllLines(file())).hasSize(PersonalWords.MAX_WORDS - 1);
        assertThat(kept()).as("what was cut off").hasContent(many.toString());
    }

    @Test
    void aFileWithLinesThatAreNotTakenIsKeptBeforeItIsReplaced() throws IOException {
        Files.writeString(file(), "good\ntwo words\n");
        PersonalWords words = open();
        assertThat(kept()).doesNotExist();
        words.add("better");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(file()).hasContent("better\ngood\n");
        assertThat(kept()).hasContent("good\ntwo words\n");
        Files.delete(kept());
        words.add("best");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(kept()).as("once").doesNotExist();
    }

    @Test
    void theMarkOfTheByteOrderIsNoPartOfTheFirstWord() throws IOException {
        Files.writeString(file(), "\uFEFFfirst\r\nsecond\r\n");
        assertThat(open().words().get()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void nothingIsAddedIfTheFileCannotBeRead() throws IOException {
        Files.createDirectory(file());
        PersonalWords words = open();
        assertThat(words.unreadable().get()).isTrue();
        assertThat(words.takes("lost")).isFalse();
        words.add("lost");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(words.words().get()).isEmpty();
        assertThat(file()).isDirectory();
    }

    @Test
    void accentsAreTheSameInBothWaysOfWritingThem() throws IOException {
        Files.writeString(file(), "Bro\u0302ni\n");
        PersonalWords words = open();
        assertThat(words.has("Br\u00F4ni")).isTrue();
        words.add("xe\u0301zy");
        assertThat(words.words().get()).contains("x\u00E9zy");
        Spelling spelling = new Spelling(
                new Value<>(SpellChoice.GERMAN_ENGLISH),
                words,
                new SpellChecker(),
                () -> List.of("Zoe\u0308l Quux", "Ren\u00E9x"),
                dispatcher);
        assertThat(wrong(
                        spelling,
                        "nai\u0308ve",
                        "U\u0308bernachtung",
                        "xe\u0301zy",
                        "x\u00E9zy",
                        "Zo\u00EBl",
                        "Rene\u0301x",
                        "wro\u0308ngg"))
                .containsExactly("wro\u0308ngg");
        spelling.ignore("wr\u00F6ngg");
        assertThat(wrong(spelling, "wro\u0308ngg")).isEmpty();
    }

    @Test
    void whatIsNotCheckedIsNotRight() {
        Value<SpellChoice> choice = new Value<>(SpellChoice.OFF);
        Spelling spelling = new Spelling(choice, open(), new SpellChecker(), List::of, dispatcher);
        List<Optional<List<SpelledWord>>> results = new ArrayList<>();
        spelling.check(() -> List.of(new SpelledWord(0, "wrogn")), results::add);
        dispatcher.pass(Duration.ZERO);
        choice.set(SpellChoice.ENGLISH_GB);
        spelling.check(
                () -> {
                    throw new IllegalStateException("not a text");
                },
                results::add);
        dispatcher.pass(Duration.ZERO);
        spelling.check(() -> List.of(new SpelledWord(0, "right")), results::add);
        dispatcher.pass(Duration.ZERO);
        assertThat(results).containsExactly(Optional.empty(), Optional.empty(), Optional.of(List.of()));
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
        Value<Optional<List<SpelledWord>>> result = new Value<>(Optional.empty());
        spelling.check(
                () -> List.of(words).stream()
                        .map(word -> new SpelledWord(0, word))
                        .toList(),
                result::set);
        dispatcher.pass(Duration.ofSeconds(1));
        return result.get().orElseThrow().stream().map(SpelledWord::word).toList();
    }

    private PersonalWords open() {
        PersonalWords words = new PersonalWords(new PersonalFile(file()), dispatcher);
        words.load();
        dispatcher.pass(Duration.ofSeconds(1));
        return words;
    }

    private Path kept() {
        return folder.resolve("dictionary.txt.damaged");
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
