package org.chatrpc.text;

import java.text.Normalizer;
import java.util.List;
import org.chatrpc.text.Checked.Accepted;
import org.chatrpc.text.Checked.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Passwords, prepared so that the same one typed on another system is the same: the profile OpaqueString of RFC 8265 (section
 * 4.2) maps spaces to U+0020 and normalises to Form C. Not to Form KC: that would make different passwords one, {@code m²} and
 * {@code m2} for instance.
 *
 * <p>Looser than the profile in one point: of what the FreeformClass (RFC 8264, section 4.3) disallows only control characters
 * are refused, as people do use emoji, with their joiners and selectors.
 */
public final class PasswordText {

    /** A character of Form C is made of at most four others, of one or two UTF-16 units each. */
    private static final int UNITS_PER_CHARACTER = 8;

    private PasswordText() {}

    /**
     * Checks a new password.
     *
     * @param password null counts as empty
     * @param min the shortest password, in characters of the prepared form
     * @param max the longest
     */
    public static Checked check(@Nullable String password, int min, int max) {
        String typed = password == null ? "" : password;
        if (cannotBeWithin(typed, max)) {
            return refused(Flaw.Kind.TOO_LONG, min, max, Characters.count(typed), -1);
        }
        String prepared = prepared(typed);
        int length = Characters.count(prepared);
        if (length < min) {
            return refused(Flaw.Kind.TOO_SHORT, min, max, length, -1);
        } else if (length > max) {
            return refused(Flaw.Kind.TOO_LONG, min, max, length, -1);
        }
        int forbidden = prepared.codePoints()
                .filter(c -> Character.isISOControl(c) || !Characters.isXml(c))
                .findFirst()
                .orElse(-1);
        if (forbidden >= 0) {
            Flaw.Kind kind = Character.isISOControl(forbidden) ? Flaw.Kind.CONTROL : Flaw.Kind.NOT_XML;
            return refused(kind, min, max, length, forbidden);
        }
        return new Accepted(prepared);
    }

    /** The password as it is hashed. */
    public static String prepared(String password) {
        StringBuilder spaced = new StringBuilder(password.length());
        password.codePoints()
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(spaced::appendCodePoint);
        return Normalizer.normalize(spaced, Normalizer.Form.NFC);
    }

    /**
     * What to compare with a stored hash, in this order: the prepared form and, where that differs, the password as it was
     * typed, of which the hashes of older accounts were made.
     */
    public static List<String> candidates(String password) {
        String prepared = prepared(password);
        return prepared.equals(password) ? List.of(password) : List.of(prepared, password);
    }

    /**
     * Whether it is longer than anything that {@link #check} accepts; to be asked before preparing what a stranger sent, as
     * normalising a long sequence of marks takes quadratic time.
     */
    public static boolean cannotBeWithin(String password, int max) {
        return password.length() > (long) UNITS_PER_CHARACTER * max;
    }

    private static Checked refused(Flaw.Kind kind, int min, int max, int length, int character) {
        return new Refused(new Flaw(kind, min, max, length, character));
    }
}
