package org.chatrpc.problem;

import org.chatrpc.text.Flaw;

/** Says what is wrong with a text, with the limit it breaks; never the text itself. */
final class Flaws {
    private Flaws() {}

    /** What follows the name of the element in a sentence. */
    static String inWords(Flaw flaw) {
        return switch (flaw.kind()) {
            case TOO_SHORT, TOO_LONG ->
                "must have " + flaw.min() + " to " + flaw.max() + " characters; it has " + flaw.length();
            case INVISIBLE -> "must have at least one visible character";
            case NOT_XML -> "has the character " + flaw.codePoint() + ", which XML cannot carry";
            case LINE_BREAK -> "must be one line; it has the line break " + flaw.codePoint();
            case CONTROL -> "must have no control characters; it has " + flaw.codePoint();
            case FORMATTING -> "must have no invisible formatting characters; it has " + flaw.codePoint();
            case FORM ->
                "must be " + flaw.min() + " to " + flaw.max()
                        + " characters of a-z, 0-9, dot, underscore and hyphen, with at least one letter or digit";
            case RESERVED -> "must not be a reserved name, as those for everybody or for people in charge are";
        };
    }
}
