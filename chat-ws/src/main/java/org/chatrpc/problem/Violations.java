package org.chatrpc.problem;

import org.chatrpc.text.Violation;

/** Describes what is wrong with a text, including the limit, but never the text itself. */
final class Violations {
    private Violations() {}

    /** The predicate of a sentence whose subject is the name of the element. */
    static String describe(Violation flaw) {
        return switch (flaw.kind()) {
            case TOO_SHORT, TOO_LONG ->
                "must have " + flaw.min() + " to " + flaw.max() + " characters; it has " + flaw.length();
            case INVISIBLE -> "must contain at least one visible character";
            case NOT_XML -> "contains the character " + flaw.codePoint() + ", which is not allowed in XML";
            case LINE_BREAK -> "must be a single line, but contains the line break " + flaw.codePoint();
            case CONTROL -> "must not contain control characters, but contains " + flaw.codePoint();
            case FORMATTING -> "must not contain invisible formatting characters, but contains " + flaw.codePoint();
            case FORM ->
                "must be " + flaw.min() + " to " + flaw.max()
                        + " characters of a-z, 0-9, dot, underscore and hyphen, with at least one letter or digit";
            case RESERVED -> "must not be a reserved name, such as those that address everybody or sound official";
        };
    }
}
