package org.chatrpc.client.spell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellCheckerTest {

    private static final Set<SpellLanguage> US = Set.of(SpellLanguage.ENGLISH_US);
    private static final Set<SpellLanguage> GB = Set.of(SpellLanguage.ENGLISH_GB);
    private static final Set<SpellLanguage> GERMAN = Set.of(SpellLanguage.GERMAN);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** Shared, because reading the dictionaries takes a moment; patient, because the machine may be busy. */
    private static final SpellChecker CHECKER = new SpellChecker(SpellChecker::bundled, Duration.ofMinutes(1));

    @Test
    void englishIsKnownInItsSpelling() {
        assertThat(unknown(US, "color", "colour", "center", "centre", "analyze", "organise"))
                .containsExactlyInAnyOrder("colour", "centre", "organise");
        assertThat(unknown(GB, "color", "colour", "center", "centre", "analyse"))
                .containsExactlyInAnyOrder("color", "center");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"don't", "I've", "won’t", "they'd", "It's", "night's", "we'll", "couldn't've", "There'll", "I'm"
            })
    void englishContractionsAreKnown(String word) {
        assertThat(unknown(US, word)).isEmpty();
        assertThat(unknown(GB, word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"teh", "recieve", "wierd", "definately", "tommorow", "dont", "hav'nt"})
    void englishMistakesAreFound(String word) {
        assertThat(unknown(US, word)).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Straßenbauarbeiten",
                "Datensicherung",
                "Reisekostenabrechnungen",
                "Wahrscheinlichkeitsrechnung",
                "Lärmschutzkopfhörer",
                "Übernachtungsmöglichkeiten",
                "Ladekabel",
                "Großraumbüro",
                "unbeaufsichtigte",
                "nachgebessert",
                "dreimal",
                "verhandelbare",
                "angekommen",
                "Häuser",
                "Geht's",
                "tschüss",
                "STRASSE",
                "Heute"
            })
    void germanInflectionsAndCompoundsAreKnown(String word) {
        assertThat(unknown(GERMAN, word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wiederspruch",
                "vieleicht",
                "Rythmus",
                "Maschiene",
                "Fehlermledung",
                "Terminverschibung",
                "nähmlich",
                "Samstga",
                "jezt",
                "heisst",
                "datensicherung",
                "Übernachtungsmöglichkeitn"
            })
    void germanMistakesAreFound(String word) {
        assertThat(unknown(GERMAN, word)).containsExactly(word);
    }

    @Test
    void aWordOfEitherLanguageIsRight() {
        assertThat(unknown(
                        SpellChoice.GERMAN_ENGLISH.languages(), "Besprechung", "meeting", "colour", "color", "wrogn"))
                .containsExactly("wrogn");
    }

    @ParameterizedTest
    @CsvSource({
        "teh,the",
        "recieve,receive",
        "Recieve,Receive",
        "seperate,separate",
        "tommorow,tomorrow",
        "adress,address",
        "RECIEVE,RECEIVE"
    })
    void theWordThatWasMeantIsTheFirstInEnglish(String typed, String meant) {
        assertThat(CHECKER.suggest(typed, US)).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "Wiederspruch,Widerspruch",
        "vieleicht,vielleicht",
        "Fehlermledung,Fehlermeldung",
        "Bildschrimsperre,Bildschirmsperre",
        "Samstga,Samstag",
        "datensicherung,Datensicherung",
        "Adrese,Adresse",
        "gesten,gestern",
        "jezt,jetzt",
        "heisst,heißt",
        "Terminverschibung,Terminverschiebung",
        "Übernachtungsmöglichkeitn,Übernachtungsmöglichkeiten"
    })
    void theWordThatWasMeantIsOfferedInGerman(String typed, String meant) {
        assertThat(CHECKER.suggest(typed, GERMAN))
                .hasSizeLessThanOrEqualTo(SpellChecker.MAX_SUGGESTIONS)
                .contains(meant);
    }

    @Test
    void fewWordsOfRealTextsAreMarked() throws IOException {
        Set<String> german = words("german.txt");
        Set<String> english = words("english.txt");
        assertThat(german.size()).isGreaterThan(600);
        assertThat(CHECKER.unknown(german, GERMAN).orElseThrow()).hasSizeLessThan(german.size() / 80);
        assertThat(CHECKER.unknown(english, GB).orElseThrow()).hasSizeLessThan(english.size() / 80);
    }

    @Test
    void withoutADictionaryNothingIsMarkedAndTheLogSaysSoOnce() {
        SpellChecker checker = new SpellChecker(
                language -> {
                    if (language == SpellLanguage.GERMAN) {
                        throw new IOException("gone");
                    }
                    return new Words("right");
                },
                PATIENCE);
        List<LogRecord> log = new ArrayList<>();
        Handler handler = new Listed(log);
        Logger logger = Logger.getLogger(SpellChecker.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            Set<SpellLanguage> both = Set.of(SpellLanguage.GERMAN, SpellLanguage.ENGLISH_US);
            assertThat(checker.unknown(List.of("wrogn"), both)).isEmpty();
            assertThat(checker.unknown(List.of("falsh"), both)).isEmpty();
            assertThat(checker.suggest("falsh", GERMAN)).isEmpty();
            assertThat(checker.unknown(List.of("wrogn", "right"), US)).contains(Set.of("wrogn"));
        } finally {
            logger.setUseParentHandlers(true);
            logger.removeHandler(handler);
        }
        assertThat(log).hasSize(1);
        assertThat(log.get(0).getThrown()).isNull();
    }

    @Test
    void aDamagedDictionaryIsAnIoFailure() {
        assertThat(catchThrowable(() ->
                        FsaWords.read("/org/chatrpc/client/spell/german.txt", "/org/chatrpc/client/spell/german.info")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aWordIsLookedUpOnce() {
        Words words = new Words("right");
        SpellChecker checker = new SpellChecker(language -> words, PATIENCE);
        for (int i = 0; i < 5; i++) {
            checker.unknown(List.of("right", "wrogn"), US);
        }
        assertThat(words.asked).isEqualTo(2);
    }

    @Test
    void suggestionsEndWhenTheirTimeIsOver() {
        SpellChecker checker = new SpellChecker(
                language -> new WordList() {
                    @Override
                    public boolean has(String word) {
                        return false;
                    }

                    @Override
                    public List<String> near(String word) {
                        return List.of();
                    }

                    @Override
                    public List<String> made(String word, BooleanSupplier more) {
                        while (more.getAsBoolean()) {
                            Thread.onSpinWait();
                        }
                        return List.of();
                    }

                    @Override
                    public List<String> far(String word) {
                        throw new AssertionError("The time is over");
                    }
                },
                PATIENCE);
        assertThat(checker.suggest("fuond", US)).isEmpty();
    }

    private static Set<String> unknown(Set<SpellLanguage> languages, String... words) {
        return CHECKER.unknown(List.of(words), languages).orElseThrow();
    }

    private static Set<String> words(String text) throws IOException {
        try (InputStream input = SpellCheckerTest.class.getResourceAsStream(text)) {
            Set<String> words = new LinkedHashSet<>();
            Matcher word = Pattern.compile("\\p{L}{3,}(?:['’]\\p{L}+)*")
                    .matcher(new String(input.readAllBytes(), StandardCharsets.UTF_8));
            while (word.find()) {
                words.add(word.group());
            }
            return words;
        }
    }

    /** A list of one word. */
    private static final class Words implements WordList {

        private final String only;
        private int asked;

        Words(String only) {
            this.only = only;
        }

        @Override
        public boolean has(String word) {
            asked++;
            return word.equals(only);
        }

        @Override
        public List<String> near(String word) {
            return List.of(only);
        }

        @Override
        public List<String> far(String word) {
            return List.of();
        }
    }

    private static final class Listed extends Handler {

        private final List<LogRecord> records;

        Listed(List<LogRecord> records) {
            this.records = records;
        }

        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
