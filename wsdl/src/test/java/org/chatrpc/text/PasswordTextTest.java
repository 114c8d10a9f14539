package org.chatrpc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.chatrpc.text.Checked.Accepted;
import org.junit.jupiter.api.Test;

class PasswordTextTest {

    @Test
    void composedAndDecomposedLettersAreOnePassword() {
        assertThat(PasswordText.prepared("pa\u0308sswo\u0308rter")).isEqualTo("p\u00e4ssw\u00f6rter");
        assertThat(PasswordText.prepared("\u1100\u1161")).isEqualTo("\uac00");
    }

    @Test
    void everySpaceIsTheSpaceOfTheKeyboard() {
        assertThat(PasswordText.prepared("a\u00a0b\u2009c\u3000d\u1680e f")).isEqualTo("a b c d e f");
    }

    @Test
    void caseWidthAndCompatibilityFormsArePreserved() {
        assertThat(PasswordText.prepared("\u00b2 \ufb01 \uff21 A a")).isEqualTo("\u00b2 \ufb01 \uff21 A a");
    }

    @Test
    void limitsApplyToThePreparedForm() {
        assertThat(PasswordText.check("u\u0308".repeat(8), 8, 8)).isEqualTo(new Accepted("\u00fc".repeat(8)));
        assertThat(PasswordText.check("u\u0308".repeat(7), 8, 64).flaw())
                .contains(new Violation(Violation.Kind.TOO_SHORT, 8, 64, 7, -1));
        assertThat(PasswordText.check("x".repeat(65), 8, 64).flaw())
                .contains(new Violation(Violation.Kind.TOO_LONG, 8, 64, 65, -1));
        assertThat(PasswordText.check("\u0301\u0323".repeat(200_000), 8, 64).flaw())
                .map(Violation::kind)
                .contains(Violation.Kind.TOO_LONG);
    }

    @Test
    void nothingVisibleIsNoPassword() {
        for (String unit : new String[] {" ", "\u00a0", "\u200b", "\u202e", "\ufe0f", "\u3164"}) {
            assertThat(PasswordText.check(unit.repeat(8), 8, 64).flaw())
                    .contains(new Violation(Violation.Kind.TOO_SHORT, 8, 64, 0, -1));
        }
    }

    @Test
    void controlCharactersAreRefused() {
        for (String password : new String[] {"tab\tinside", "line\nbreak", "next\u0085line", "deleted\u007f"}) {
            assertThat(PasswordText.check(password, 8, 64).flaw().map(Violation::kind))
                    .contains(Violation.Kind.CONTROL);
        }
        assertThat(PasswordText.check("half a \ud83d", 8, 64).flaw().map(Violation::kind))
                .contains(Violation.Kind.NOT_XML);
        assertThat(PasswordText.check("correct \ud83d\udc68\u200d\ud83d\udc69 horse", 8, 64)
                        .flaw())
                .isEmpty();
    }

    @Test
    void thePasswordAsTypedIsAlsoACandidate() {
        assertThat(PasswordText.candidates("plain")).containsExactly("plain");
        assertThat(PasswordText.candidates("a\u0308")).containsExactly("\u00e4", "a\u0308");
    }

    /** Property: preparing is idempotent, so a password set on one system works on another. */
    @Test
    void aPreparedPasswordIsStable() {
        Random random = new Random(888);
        for (int i = 0; i < 20_000; i++) {
            String prepared = PasswordText.prepared(RandomText.next(random, 12));
            assertThat(PasswordText.prepared(prepared)).isEqualTo(prepared);
        }
    }
}
