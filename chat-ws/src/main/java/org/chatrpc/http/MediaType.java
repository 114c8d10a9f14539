package org.chatrpc.http;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parsed {@code Content-Type} header.
 *
 * @param name in lower case, without parameters
 * @param charset the charset parameter, as written
 */
record MediaType(String name, Optional<String> charset) {

    /**
     * Parses the header. A missing header gives an empty name; if there are two charset parameters, the first one
     * counts.
     */
    static MediaType parse(@Nullable String header) {
        if (header == null) {
            return new MediaType("", Optional.empty());
        }
        String[] parts = header.split(";", -1);
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.regionMatches(true, 0, "charset=", 0, 8)) {
                return new MediaType(
                        name, Optional.of(part.substring(8).replace("\"", "").strip()));
            }
        }
        return new MediaType(name, Optional.empty());
    }
}
