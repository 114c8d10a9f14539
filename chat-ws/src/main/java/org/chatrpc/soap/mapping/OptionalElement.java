package org.chatrpc.soap.mapping;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Converts the values of optional elements. Empty elements that count as absent were already removed by the filter. */
public final class OptionalElement {
    private OptionalElement() {}

    public static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    public static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    public static OptionalLong number(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
