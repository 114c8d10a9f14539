package org.chatrpc.problem;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.chatrpc.text.BodyText;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Identifier;
import org.chatrpc.text.NameText;
import org.chatrpc.text.PasswordText;
import org.jspecify.annotations.Nullable;

/**
 * Validates request elements. Each method returns the valid value, or throws a refusal that names the element and the
 * limit.
 */
public final class Require {
    private Require() {}

    /** The value, which must be present and not empty. */
    public static String present(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ChatException.in(field, Problem.INVALID_VALUE, field + " is missing.");
        }
        return value;
    }

    /** The value, which must match the pattern; {@code rule} describes the pattern in words. */
    public static String matching(String field, @Nullable String value, Pattern pattern, String rule) {
        String given = present(field, value);
        if (!pattern.matcher(given).matches()) {
            throw ChatException.in(field, Problem.INVALID_VALUE, field + " must be " + rule + ".");
        }
        return given;
    }

    /** The message text, validated by {@link BodyText}, of at most {@code max} characters (Unicode code points). */
    public static String message(String field, @Nullable String value, int max) {
        return accepted(field, BodyText.check(value, max));
    }

    /** The name, validated, trimmed and normalised by {@link NameText}, of at most {@code max} characters. */
    public static String name(String field, @Nullable String value, int max) {
        return accepted(field, NameText.check(value, max));
    }

    /** Like {@link #name}, but may be empty. */
    public static String line(String field, @Nullable String value, int max) {
        return accepted(field, NameText.checkOptional(value, max));
    }

    /** The new password, validated and normalised by {@link PasswordText}, of {@code min} to {@code max} characters. */
    public static String password(String field, @Nullable String value, int min, int max) {
        return accepted(field, PasswordText.check(present(field, value), min, max));
    }

    /** An identifier chosen for something new. */
    public static String chosen(String field, Identifier kind, @Nullable String value) {
        return accepted(field, kind.check(present(field, value)));
    }

    /** The number, which must be within the limits. */
    public static long between(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw ChatException.in(
                    field, Problem.INVALID_VALUE, field + " must be " + min + " to " + max + "; it is " + value + ".");
        }
        return value;
    }

    /**
     * How many items a response may have: the number that the caller gives, or else the default. Administrators may set
     * a maximum below the default; then it is the default, too, because a caller that gives no number must not be
     * refused.
     */
    public static int atMost(String field, OptionalInt given, int defaultNumber, int max) {
        return (int) between(field, given.orElse(Math.min(defaultNumber, max)), 1, max);
    }

    /** An identifier of something that may exist. */
    public static String known(String field, Identifier kind, @Nullable String value) {
        return accepted(field, kind.checkKnown(present(field, value)));
    }

    private static String accepted(String field, Checked checked) {
        return checked.accepted()
                .orElseThrow(() -> ChatException.in(
                        field,
                        Problem.INVALID_VALUE,
                        field + " " + Violations.describe(checked.flaw().orElseThrow()) + "."));
    }
}
