package org.chatrpc.client.chat.spell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chatrpc.client.spell.SpellChecker;
import org.chatrpc.client.spell.SpelledWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellableWordsTest {

    private static final long SEED = Long.getLong("chat.spell.seed", System.nanoTime());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`inner codde`",
                "```\ncodde blokk\n```",
                "```java\nclazz Codde {}\n```",
                "https://exampel.org/some/paht",
                "[labell](https://exampel.org)",
                "www.exampel.org",
                "someboddy@exampel.org",
                "@somboddy",
                "@some.boddy, ",
                "(@somboddy)",
                "#chanell",
                ":smilee:",
                ":smil",
                "> quotted line",
                "123",
                "3rrd abc123 h4xor",
                "NATO USA HTML",
                "PDFs toString camelCase iPhone McDonald",
                "snake_casse _privat",
                "/usr/loccal/bin src/mainn/java",
                "C:\\Progam\\Filez",
                "file.tzt config.ymll",
                "--optionn -flagg",
                "$HOMEE %PATHH% a=bbbb valuee=x",
                "kolleg:innen Kolleg*innen",
                "functionn()",
                "привет 你好 γειά שלום",
                "Привeт",
                "ab zu ok"
            })
    void whatIsNoProseIsNotChecked(String text) {
        assertThat(words(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, worrld!|Hello worrld",
                "(Grüße) „Anführung“ “quote” 'single'|Grüße Anführung quote single",
                "don't it’s users'|don't it’s users",
                "**fett** und _kursiv_ und ~~weg~~|fett und kursiv und weg",
                "und/oder|und oder",
                "well-known Test-Server|well known Test Server",
                "Ende.  Anfang… weiter|Ende Anfang weiter",
                "FEHLERMELDUNG|FEHLERMELDUNG",
                "- Punkt eins|Punkt eins",
                "1. Punkt zwei|Punkt zwei",
                "Achtung: wichtig|Achtung wichtig",
                "vor `codde` nach|vor nach",
                "see https://exampel.org/paht today|see today",
                "10:30 Uhr|Uhr",
                "naïve cafe\u0301|naïve cafe\u0301"
            })
    void theWordsOfProseAreChecked(String text, String words) {
        assertThat(words(text)).containsExactly(words.split(" "));
    }

    @Test
    void anEmphasisWithinAWordLeavesTheWordAlone() {
        assertThat(words("auf**ge**passt")).isEmpty();
    }

    @Test
    void eachWordIsWhereItSaysItIs() {
        String text = "Erst `codde`, dann\n> quotted\n\nund **fett** :smilee: Ende";
        for (SpelledWord word : SpellableWords.in(text)) {
            assertThat(text.substring(word.start(), word.end())).isEqualTo(word.word());
        }
        assertThat(words(text)).containsExactly("Erst", "dann", "und", "fett", "Ende");
    }

    @Test
    void nothingIsFoundWithinCodeLinksNamesOrQuotesHoweverTheyAreCombined() {
        Random random = new Random(SEED);
        List<String> barred = List.of(
                "`zzcode zzmore`",
                "https://zzhost.org/zzpath",
                "[zzlabel](https://zzhost.org)",
                "@zzname",
                "zzmail@zzhost.org",
                ":zzsmile:",
                "zz_case",
                "zzfile.txt",
                "zz9",
                "\n```\nzzblock zzmore\n```\n",
                "\n> zzquote zzmore\n\n");
        List<String> prose = List.of(
                "word", "Wort", ", ", ". ", " ", "\n", "**bold**", "_leaning_", "- item", "\n\n", "(", ")", "!");
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(12); part >= 0; part--) {
                List<String> kind = random.nextInt(3) == 0 ? barred : prose;
                // Blanks, because with other text beside it a mark may be no mark.
                text.append(kind.get(random.nextInt(kind.size()))).append(' ');
            }
            assertThat(words(text.toString())).as("seed %d: %s", SEED, text).noneMatch(word -> word.contains("zz"));
        }
    }

    @Test
    void longTextsOfAnyShapeCanBeRead() {
        assertThat(words("a'".repeat(50_000))).isEmpty();
        assertThat(words("ab’c".repeat(25_000) + " worrld")).containsExactly("worrld");
        assertThat(words("a".repeat(100_000))).isEmpty();
        assertThat(words("a" + "\u0301".repeat(100_000))).isEmpty();
        assertThat(words("/".repeat(100_000))).isEmpty();
        assertThat(words("worrld ".repeat(14_000))).hasSize(14_000);
    }

    @Test
    void aWordOfMoreLettersThanAnyHasIsNotChecked() {
        String longest = "x".repeat(SpellChecker.MAX_WORD_LENGTH);
        assertThat(words(longest + " " + longest + "x")).containsExactly(longest);
    }

    @Test
    void nothingIsCheckedBeyondTheEndOfAMessage() {
        assertThat(SpellableWords.in("one two three", 13)).hasSize(3);
        assertThat(SpellableWords.in("one two three", 12))
                .extracting(SpelledWord::word)
                .containsExactly("one", "two");
        assertThat(SpellableWords.in("\uD83D\uDE00 two three", 5)).isEmpty();
        assertThat(SpellableWords.in("\uD83D\uDE00 two three", 6))
                .extracting(SpelledWord::word)
                .containsExactly("two");
    }

    @Test
    void anyTextCanBeRead() {
        Random random = new Random(SEED);
        String alphabet = "aäZ.'’`*_~>:#@/\\ \n\t-\u0301\uD83D\uDE00[](){}1é";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length >= 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (SpelledWord word : SpellableWords.in(text.toString())) {
                assertThat(text.substring(word.start(), word.end()))
                        .as("seed %d", SEED)
                        .isEqualTo(word.word());
            }
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        SpellableWords.in(text).forEach(word -> words.add(word.word()));
        return words;
    }
}
