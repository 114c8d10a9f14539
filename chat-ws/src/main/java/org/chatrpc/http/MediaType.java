package org.chatrpc.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A parsed {@code Content-Type} header.
 *
 * @param name in lower case, without parameters
 * @param charset the charset parameter, as written
 */
record MediaType(String name, Optional<String> charset) {

    /** Whether this is the media type of SOAP 1.1 messages. */
    boolean isXml() {
        return name.equals("text/xml");
    }

    /**
     * Whether the body is encoded. The coding {@code identity} means no encoding, but some clients send it explicitly (RFC 9110,
     * section 8.4.1).
     *
     * @param lines the lines of {@code Content-Encoding}
     */
    static boolean isEncoded(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"));
    }

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
