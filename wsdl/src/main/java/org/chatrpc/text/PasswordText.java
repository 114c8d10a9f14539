package org.chatrpc.text;

import java.text.Normalizer;
import java.util.List;
import org.chatrpc.text.Checked.Accepted;
import org.chatrpc.text.Checked.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Prepares passwords so that the same password matches when typed on another system: the OpaqueString profile of RFC
 * 8265 (section 4.2) maps spaces to U+0020 and normalises to Form C. Form KC would make different passwords equal,
 * such as {@code m²} and {@code m2}.
 *
 * <p>This is laxer than the profile in one respect: of the characters that FreeformClass (RFC 8264, section 4.3)
 * disallows, only control characters are refused, because people use emoji with their joiners and selectors. But
 * without anything visible, there is no password.
 */
public final class PasswordText {

    /** A character of Form C decomposes into at most four, of one or two UTF-16 units each. */
    private static final int UNITS_PER_CHARACTER = 8;

    private PasswordText() {}

    /**
     * Checks a new password.
     *
     * @param password null counts as empty
     * @param min the minimum length, in characters of the prepared form
     * @param max the maximum length
     */
    public static Checked check(@Nullable String password, int min, int max) {
        String typed = password == null ? "" : password;
        if (cannotBeWithin(typed, max)) {
            return refused(Violation.Kind.TOO_LONG, min, max, Characters.count(typed), -1);
        }
        String prepared = prepared(typed);
        int length = Characters.hasVisible(prepared) ? Characters.count(prepared) : 0;
        if (length < min) {
            return refused(Violation.Kind.TOO_SHORT, min, max, length, -1);
        } else if (length > max) {
            return refused(Violation.Kind.TOO_LONG, min, max, length, -1);
        }
        int forbidden = prepared.codePoints()
                .filter(c -> Character.isISOControl(c) || !Characters.isXml(c))
                .findFirst()
                .orElse(-1);
        if (forbidden >= 0) {
            Violation.Kind kind = Character.isISOControl(forbidden) ? Violation.Kind.CONTROL : Violation.Kind.NOT_XML;
            return refused(kind, min, max, length, forbidden);
        }
        return new Accepted(prepared);
    }

    /** The form of the password that is hashed. */
    public static String prepared(String password) {
        StringBuilder spaced = new StringBuilder(password.length());
        password.codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(spaced::appendCodePoint);
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    /**
     * The forms to compare with a stored hash, in this order: the prepared form and, if it differs, the password as
     * typed, which was hashed for older accounts.
     */
    public static List<String> candidates(String password) {
        String prepared = prepared(password);
        return prepared.equals(password) ? List.of(password) : List.of(prepared, password);
    }

    /**
     * Whether it is longer than anything that {@link #check} accepts. Test this before preparing untrusted input,
     * because normalising a long sequence of marks takes quadratic time.
     */
    public static boolean cannotBeWithin(String password, int max) {
        return password.length() > (long) UNITS_PER_CHARACTER * max;
    }

    private static Checked refused(Violation.Kind kind, int min, int max, int length, int character) {
        return new Refused(new Violation(kind, min, max, length, character));
    }
}
