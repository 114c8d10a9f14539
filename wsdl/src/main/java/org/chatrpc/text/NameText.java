package org.chatrpc.text;

import java.text.Normalizer;
import org.chatrpc.text.Checked.Accepted;
import org.chatrpc.text.Checked.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A name for people: one line in Normalization Form C, without surrounding white space, and without characters that
 * affect the direction or the lines of the text around it. Invisible characters that only serve to imitate another name
 * are refused, too; those needed by scripts and emoji (joiners, variation selectors, the tags of a flag) are allowed.
 */
public final class NameText {

    /** A character of Form C decomposes into at most four, so a longer text cannot become short enough. */
    private static final int MAX_DECOMPOSITION_LENGTH = 4;

    private static final int BLACK_FLAG = 0x1F3F4;

    private NameText() {}

    /**
     * Checks a required name.
     *
     * @param name null counts as empty
     * @param max the maximum length, in characters
     */
    public static Checked check(@Nullable String name, int max) {
        return check(name, 1, max);
    }

    /** Checks an optional line, such as the topic of a room; white space becomes empty. */
    public static Checked checkOptional(@Nullable String line, int max) {
        return check(line, 0, max);
    }

    /**
     * Makes a stored name safe to show within other text: on one line, and without characters that {@link #check}
     * refuses. For names stored before these rules existed.
     *
     * @param otherwise the result if nothing visible is left
     */
    public static String shown(String name, String otherwise) {
        if (name.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return name.isBlank() ? otherwise : name;
        }
        StringBuilder line = new StringBuilder(name.length());
        int kept = -1;
        for (int c : name.codePoints().toArray()) {
            if (Characters.breaksLine(c) || Character.isISOControl(c)) {
                line.append(' ');
                kept = ' ';
            } else if (Characters.isXml(c) && !isHidden(c, kept)) {
                line.appendCodePoint(c);
                kept = c;
            }
        }
        String shown = Characters.trim(line.toString());
        return Characters.hasVisible(shown) ? shown : otherwise;
    }

    private static Checked check(@Nullable String text, int min, int max) {
        String trimmed = Characters.trim(text == null ? "" : text);
        int typed = Characters.count(trimmed);
        // This also bounds the work, because sorting the marks of a long sequence takes quadratic time.
        if (typed > (long) MAX_DECOMPOSITION_LENGTH * max) {
            return refused(Violation.Kind.TOO_LONG, min, max, typed, -1);
        }
        String name = Normalizer.normalize(trimmed, Normalizer.Form.NFC);
        int length = Characters.count(name);
        int before = -1;
        for (int c : name.codePoints().toArray()) {
            Violation.Kind flaw = flaw(c, before);
            if (flaw != null) {
                return refused(flaw, min, max, length, c);
            }
            before = c;
        }
        if (length > max) {
            return refused(Violation.Kind.TOO_LONG, min, max, length, -1);
        } else if (length < min) {
            boolean blank = text != null && !text.isEmpty();
            return refused(blank ? Violation.Kind.INVISIBLE : Violation.Kind.TOO_SHORT, min, max, length, -1);
        } else if (length > 0 && !Characters.hasVisible(name)) {
            return refused(Violation.Kind.INVISIBLE, min, max, length, -1);
        }
        return new Accepted(name);
    }

    /** The violation of a character, given the preceding one; null if there is none. */
    private static Violation.@Nullable Kind flaw(int c, int before) {
        if (Characters.breaksLine(c)) {
            return Violation.Kind.LINE_BREAK;
        } else if (!Characters.isXml(c)) {
            return Violation.Kind.NOT_XML;
        } else if (Character.isISOControl(c)) {
            return Violation.Kind.CONTROL;
        }
        return isHidden(c, before) ? Violation.Kind.FORMATTING : null;
    }

    /**
     * Whether the character is hidden.
     *
     * @param before the preceding character that is not hidden: a tag belongs to a flag only if all characters back to
     *     the flag are tags
     */
    private static boolean isHidden(int c, int before) {
        boolean annotation = c >= 0xFFF9 && c <= 0xFFFB;
        if (annotation || Characters.isBlankSymbol(c) || Characters.isNoncharacter(c)) {
            return true;
        }
        boolean joiner = c == 0x200C || c == 0x200D;
        boolean flagTag = isTag(c) && (before == BLACK_FLAG || isTag(before));
        return Characters.isDefaultIgnorable(c) && !joiner && !flagTag && !Characters.isVariationSelector(c);
    }

    private static boolean isTag(int c) {
        return c >= 0xE0020 && c <= 0xE007F;
    }

    private static Checked refused(Violation.Kind kind, int min, int max, int length, int character) {
        return new Refused(new Violation(kind, min, max, length, character));
    }
}
