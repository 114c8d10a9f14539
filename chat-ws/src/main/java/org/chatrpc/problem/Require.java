package org.chatrpc.problem;

import java.util.regex.Pattern;
import org.chatrpc.text.BodyText;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Identifier;
import org.chatrpc.text.NameText;
import org.chatrpc.text.PasswordText;
import org.jspecify.annotations.Nullable;

/** Checks of what callers send. Each names the element and the limit in its refusal, and returns the value it checked. */
public final class Require {
    private Require() {}

    /** The value, which must be there and not empty. */
    public static String present(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ChatException.in(field, Problem.INVALID_VALUE, field + " is missing.");
        }
        return value;
    }

    /** The value, which must match the pattern that {@code rule} puts in words. */
    public static String matching(String field, @Nullable String value, Pattern pattern, String rule) {
        String given = present(field, value);
        if (!pattern.matcher(given).matches()) {
            throw ChatException.in(field, Problem.INVALID_VALUE, field + " must be " + rule + ".");
        }
        return given;
    }

    /** The text of a message of at most {@code max} characters (Unicode code points), as {@link BodyText} has it. */
    public static String message(String field, @Nullable String value, int max) {
        return accepted(field, BodyText.check(value, max));
    }

    /** The name of at most {@code max} characters, trimmed and normalised as {@link NameText} has it. */
    public static String name(String field, @Nullable String value, int max) {
        return accepted(field, NameText.check(value, max));
    }

    /** As {@link #name}, but it may be empty. */
    public static String line(String field, @Nullable String value, int max) {
        return accepted(field, NameText.checkOptional(value, max));
    }

    /** The new password of {@code min} to {@code max} characters, in the form that {@link PasswordText} prepares. */
    public static String password(String field, @Nullable String value, int min, int max) {
        return accepted(field, PasswordText.check(present(field, value), min, max));
    }

    /** The identifier, which somebody chose for something new. */
    public static String chosen(String field, Identifier kind, @Nullable String value) {
        return accepted(field, kind.check(present(field, value)));
    }

    /** The number, which must lie between the limits. */
    public static long between(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw ChatException.in(
                    field, Problem.INVALID_VALUE, field + " must be " + min + " to " + max + "; it is " + value + ".");
        }
        return value;
    }

    private static String accepted(String field, Checked checked) {
        return checked.accepted()
                .orElseThrow(() -> ChatException.in(
                        field,
                        Problem.INVALID_VALUE,
                        field + " " + Flaws.inWords(checked.flaw().orElseThrow()) + "."));
    }
}
