package org.chatrpc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.chatrpc.text.Checked.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTextTest {
    private static final int MAX = 20;

    @ParameterizedTest
    @CsvSource({
        "000A,LINE_BREAK",
        "000B,LINE_BREAK",
        "000C,LINE_BREAK",
        "000D,LINE_BREAK",
        "0085,LINE_BREAK",
        "2028,LINE_BREAK",
        "2029,LINE_BREAK",
        "0009,CONTROL",
        "007F,CONTROL",
        "009F,CONTROL",
        "0000,NOT_XML",
        "001B,NOT_XML",
        "D800,NOT_XML",
        "FFFE,NOT_XML",
        "00AD,FORMATTING", // soft hyphen
        "034F,FORMATTING",
        "061C,FORMATTING", // Arabic letter mark
        "1160,FORMATTING", // Hangul filler
        "180E,FORMATTING",
        "200B,FORMATTING", // zero width space
        "200E,FORMATTING",
        "200F,FORMATTING",
        "202A,FORMATTING",
        "202B,FORMATTING",
        "202C,FORMATTING",
        "202D,FORMATTING",
        "202E,FORMATTING",
        "2060,FORMATTING",
        "2066,FORMATTING",
        "2067,FORMATTING",
        "2068,FORMATTING",
        "2069,FORMATTING",
        "206F,FORMATTING",
        "2800,FORMATTING",
        "3164,FORMATTING",
        "FEFF,FORMATTING",
        "FFA0,FORMATTING",
        "FFF9,FORMATTING",
        "FFFC,FORMATTING",
        "E0041,FORMATTING",
        "1FFFF,FORMATTING",
    })
    void lineBreaksAndDirectionControlsAndHiddenCharactersAreRefusedInNames(String hex, Violation.Kind kind) {
        int c = Integer.parseInt(hex, 16);
        String name = "Alice" + Character.toString(c) + "Administrator";
        Violation flaw = NameText.check(name, 64).flaw().orElseThrow();
        assertThat(flaw.kind()).isEqualTo(kind);
        assertThat(flaw.codePoint()).isEqualTo("U+" + hex);
        assertThat(NameText.check(NameText.shown(name, "?"), 64).flaw()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alice",
                "O'Neil \"Q\" <&> 100%",
                "\u05d0\u05d1\u05d2 \u05d3",
                "\u0645\u062d\u0645\u062f",
                "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u0915\u094d\u200d\u0937",
                "\u845b\udb40\udd00\u98fe", // a Japanese name with a variation selector
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "1\ufe0f\u20e3",
                "\u2764\ufe0f",
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "\ud83e\udee9",
                "a\u00a0b\u3000c",
            })
    void namesInAllScriptsAreAcceptedUnchanged(String name) {
        assertThat(NameText.check(name, MAX)).isEqualTo(new Accepted(name));
        assertThat(NameText.shown(name, "?")).isEqualTo(name);
    }

    @Test
    void aNameIsTrimmedAndComposed() {
        assertThat(NameText.check("\u3000 \n Ju\u0308rgen\u00a0\t\u2029", MAX)).isEqualTo(new Accepted("J\u00fcrgen"));
        assertThat(NameText.check("\u212b", MAX)).isEqualTo(new Accepted("\u00c5"));
    }

    @Test
    void aNameNeedsSomethingToBeSeen() {
        assertThat(kind("")).isEqualTo(Violation.Kind.TOO_SHORT);
        assertThat(kind(null)).isEqualTo(Violation.Kind.TOO_SHORT);
        assertThat(kind(" \u2003 ")).isEqualTo(Violation.Kind.INVISIBLE);
        assertThat(kind("\u200d\ufe0f")).isEqualTo(Violation.Kind.INVISIBLE);
    }

    @Test
    void aLineMayBeEmptyButNotInvisible() {
        assertThat(NameText.checkOptional(null, MAX)).isEqualTo(new Accepted(""));
        assertThat(NameText.checkOptional("  ", MAX)).isEqualTo(new Accepted(""));
        assertThat(NameText.checkOptional("\u200d", MAX).flaw().map(Violation::kind))
                .contains(Violation.Kind.INVISIBLE);
        assertThat(NameText.checkOptional("a\nb", MAX).flaw().map(Violation::kind))
                .contains(Violation.Kind.LINE_BREAK);
    }

    @Test
    void limitsApplyToTheNormalisedName() {
        assertThat(NameText.check("u\u0308".repeat(MAX), MAX)).isEqualTo(new Accepted("\u00fc".repeat(MAX)));
        assertThat(NameText.check("x".repeat(MAX + 1), MAX).flaw())
                .contains(new Violation(Violation.Kind.TOO_LONG, 1, MAX, MAX + 1, -1));
        assertThat(kind(("\u0301\u0323".repeat(200_000)))).isEqualTo(Violation.Kind.TOO_LONG);
    }

    @Test
    void aShownNameIsNeverEmpty() {
        assertThat(NameText.shown("\u202e\u2800", "bob")).isEqualTo("bob");
        assertThat(NameText.shown(" ", "bob")).isEqualTo("bob");
        assertThat(NameText.shown("a\u202e\nb", "bob")).isEqualTo("a b");
    }

    /** Property: an accepted name is one visible line in Form C, and is accepted again unchanged. */
    @Test
    void anAcceptedNameIsStableAndSoIsAShownOne() {
        Random random = new Random(88);
        int accepted = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = RandomText.next(random, 8);
            Checked checked = NameText.check(text, MAX);
            if (checked instanceof Accepted name) {
                accepted++;
                assertThat(NameText.check(name.text(), MAX)).isEqualTo(name);
                assertThat(Normalizer.isNormalized(name.text(), Normalizer.Form.NFC))
                        .isTrue();
                assertThat(name.text().codePoints())
                        .noneMatch(c -> Character.isISOControl(c)
                                || Character.getDirectionality(c) == Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE
                                || c == 0x2028
                                || c == 0x2029);
                assertThat(NameText.shown(name.text(), "?")).isEqualTo(name.text());
            }
            String shown = NameText.shown(text, "?");
            assertThat(shown).isNotEmpty();
            assertThat(NameText.shown(shown, "?")).isEqualTo(shown);
        }
        assertThat(accepted).isGreaterThan(5_000);
    }

    private static Violation.Kind kind(String name) {
        return NameText.check(name, MAX).flaw().orElseThrow().kind();
    }
}
