package org.chatrpc.problem;

import java.util.regex.Pattern;

/** Checks of what callers send. Each names the element and the limit in its refusal, and returns the value it checked. */
public final class Require {
    private Require() {}

    /** The value, which must be there and not empty. */
    public static String present(String field, String value) {
        if (value == null || value.isEmpty()) {
            throw ChatException.in(field, Problem.INVALID_VALUE, field + " is missing.");
        }
        return value;
    }

    /** The value, which must match the pattern that {@code rule} puts in words. */
    public static String matching(String field, String value, Pattern pattern, String rule) {
        present(field, value);
        if (!pattern.matcher(value).matches()) {
            throw ChatException.in(field, Problem.INVALID_VALUE, field + " must be " + rule + ".");
        }
        return value;
    }

    /**
     * The text with LF line ends, of {@code min} to {@code max} characters (Unicode code points), each of which XML 1.0 can
     * carry (section 2.2, production Char): a character that it cannot would make every answer with this text unreadable.
     */
    public static String text(String field, String value, int min, int max) {
        String text = value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n');
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max) {
            throw ChatException.in(
                    field,
                    Problem.INVALID_VALUE,
                    field + " must have " + min + " to " + max + " characters; it has " + length + ".");
        }
        if (!text.codePoints().allMatch(Require::isXmlCharacter)) {
            throw ChatException.in(field, Problem.INVALID_VALUE, field + " has a character that XML cannot carry.");
        }
        return text;
    }

    /** As {@link #text}, and more than white space. */
    public static String visibleText(String field, String value, int min, int max) {
        String text = text(field, value, min, max);
        if (min > 0 && text.isBlank()) {
            throw ChatException.in(field, Problem.INVALID_VALUE, field + " has nothing but white space.");
        }
        return text;
    }

    /** The number, which must lie between the limits. */
    public static long between(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw ChatException.in(
                    field, Problem.INVALID_VALUE, field + " must be " + min + " to " + max + "; it is " + value + ".");
        }
        return value;
    }

    private static boolean isXmlCharacter(int c) {
        return c == 0x9
                || c == 0xA
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
