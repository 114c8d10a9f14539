package org.chatrpc.soap;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What an optional element says. One that says nothing, such as an empty one, was left out of the request at the front door. */
final class OptionalElement {
    private OptionalElement() {}

    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static OptionalLong number(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
