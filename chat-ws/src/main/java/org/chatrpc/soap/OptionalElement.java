package org.chatrpc.soap;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What an optional element says. SoapUI fills every element of a new request with a question mark, so one left alone means
 * nothing; for numbers the SOAP stacks drop it already.
 */
final class OptionalElement {
    private OptionalElement() {}

    /** The text; an empty one counts as absent. */
    static Optional<String> text(String value) {
        return textOrEmpty(value).filter(text -> !text.isEmpty());
    }

    /** The text, where an empty one has a meaning of its own. */
    static Optional<String> textOrEmpty(String value) {
        return Optional.ofNullable(value).filter(text -> !text.equals("?"));
    }

    static OptionalInt number(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static OptionalLong number(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
