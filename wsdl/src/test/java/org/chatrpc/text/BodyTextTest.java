package org.chatrpc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.chatrpc.text.Checked.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {
    private static final int MAX = 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\n\t ",
                "\u00a0", // no-break space
                "\u0085", // next line
                "\u00ad\u00ad", // soft hyphens
                "\u034f", // combining grapheme joiner
                "\u061c\u200e\u200f", // direction marks
                "\u115f\u1160\u3164\uffa0", // Hangul fillers
                "\u17b4\u17b5", // Khmer inherent vowels
                "\u180e", // Mongolian vowel separator
                "\u180b", // Mongolian variation selector
                "\u1680\u2003\u202f\u205f\u3000", // spaces
                "\u200b\u200c\u200d", // zero width
                "\u2028\u2029",
                "\u202e\u2066\u2069", // overrides and isolates
                "\u2060 \n\u2063", // word joiner, invisible separator
                "\u206a", // deprecated format character
                "\u2800", // Braille blank
                "\ufe0f\ufe0e", // variation selectors
                "\ufeff", // byte order mark
                "\ufff9\ufffa\ufffb", // annotation marks
                "\ufffc", // object replacement
                "\ufdd0", // noncharacter
                "\ud834\udd59", // musical null notehead
                "\ud834\udd73", // musical begin beam
                "\ud82f\udca0", // shorthand format
                "\udb40\udc41\udb40\udc7f", // tags without a flag
                "\udb40\udd00", // ideographic variation selector
                "\u0001", // refused as XML cannot carry it, but no less invisible
                "\u007f\u0080",
            })
    void whatCannotBeSeenIsNoMessage(String text) {
        assertThat(BodyText.check(text, MAX).flaw()).isPresent();
        assertThat(BodyText.isVisible(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "e\u0301",
                "\u05d0",
                "\u0645\u0631\u062d\u0628\u0627",
                "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", // Persian with a non-joiner
                "\u0915\u094d\u200d\u0937", // Devanagari with a joiner
                "\u0e19\u0e49\u0e33",
                "\u6f22",
                "\u202eabc", // direction is the writer's own matter in a message
                "1\ufe0f\u20e3", // keycap
                "\u2764\ufe0f",
                "\ud83d\udc68\u200d\ud83d\udc69", // family
                "\ud83c\uddea\ud83c\uddfa", // flag
                "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc7f", // flag of tags
                "\ud83e\udee9", // an emoji of Unicode 16, unknown to Java 17
                "\uf8ff", // private use: a font may have it
                "\u20e3",
                " x ",
            })
    void whateverCanBeSeenIsOne(String text) {
        assertThat(BodyText.check(text, MAX)).isEqualTo(new Accepted(text));
    }

    @Test
    void lineEndsAreStoredAsLineFeedsAndNothingElseChanges() {
        assertThat(BodyText.check("a\r\nb\rc\n\r\n e\u0301 ", MAX)).isEqualTo(new Accepted("a\nb\nc\n\n e\u0301 "));
    }

    @Test
    void charactersAreCountedNotUnits() {
        assertThat(BodyText.check("\ud83d\ude00".repeat(MAX), MAX).flaw()).isEmpty();
        Violation flaw = BodyText.check("x".repeat(MAX + 1), MAX).flaw().orElseThrow();
        assertThat(flaw).isEqualTo(new Violation(Violation.Kind.TOO_LONG, 1, MAX, MAX + 1, -1));
        assertThat(BodyText.check(null, MAX).flaw().map(Violation::kind)).contains(Violation.Kind.TOO_SHORT);
    }

    @Test
    void aCharacterThatXmlCannotRepresentIsNamed() {
        for (String text : new String[] {"a\u0000", "a\u001b", "a\ud83d", "\udc00a", "a\uffff"}) {
            Violation flaw = BodyText.check(text, MAX).flaw().orElseThrow();
            assertThat(flaw.kind()).as(flaw.codePoint()).isEqualTo(Violation.Kind.NOT_XML);
            assertThat(flaw.codePoint()).startsWith("U+");
        }
    }

    /** Property: an accepted text is unchanged except for line ends, and is accepted again. */
    @Test
    void anAcceptedTextIsStable() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            String text = RandomText.next(random, MAX);
            BodyText.check(text, MAX).accepted().ifPresent(stored -> {
                assertThat(stored).isEqualTo(BodyText.withLineFeeds(text)).doesNotContain("\r");
                assertThat(BodyText.check(stored, MAX)).isEqualTo(new Accepted(stored));
                assertThat(BodyText.isVisible(stored)).isTrue();
            });
        }
    }
}
