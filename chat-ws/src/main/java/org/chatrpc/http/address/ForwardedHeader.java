package org.chatrpc.http.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one line of a {@code Forwarded} header by the grammar of RFC 7239, section 4. Used by one thread. */
final class ForwardedHeader {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final String line;
    private int at;

    private ForwardedHeader(String line) {
        this.line = line;
    }

    /**
     * Its elements in their order, at least one.
     *
     * @return nothing if the line breaks the grammar anywhere: an open quotation mark that a client sent may have swallowed
     *     the element that a proxy added after it, so none of the others can be relied on
     */
    static Optional<List<ForwardedElement>> parse(String line) {
        return new ForwardedHeader(line).elements();
    }

    /** {@code 1#forwarded-element}: empty elements of the list are passed over (RFC 9110, section 5.6.1). */
    private Optional<List<ForwardedElement>> elements() {
        List<ForwardedElement> elements = new ArrayList<>();
        do {
            skipWhiteSpace();
            if (at < line.length() && line.charAt(at) != ',') {
                Optional<ForwardedElement> element = element();
                if (element.isEmpty()) {
                    return Optional.empty();
                }
                elements.add(element.get());
                skipWhiteSpace();
            }
        } while (skip(','));
        return at < line.length() || elements.isEmpty() ? Optional.empty() : Optional.of(elements);
    }

    /** {@code [ forwarded-pair ] *( ";" [ forwarded-pair ] )}; no parameter may be there twice. */
    private Optional<ForwardedElement> element() {
        Map<String, String> parameters = new HashMap<>();
        do {
            String name = token();
            if (name.isEmpty()) {
                continue;
            }
            Optional<String> value = skip('=') ? value() : Optional.empty();
            if (value.isEmpty() || parameters.put(name.toLowerCase(Locale.ROOT), value.get()) != null) {
                return Optional.empty();
            }
        } while (skip(';'));
        return Optional.of(new ForwardedElement(parameters));
    }

    private Optional<String> value() {
        if (skip('"')) {
            return quoted();
        }
        return Optional.of(token()).filter(token -> !token.isEmpty());
    }

    /** The rest of a {@code quoted-string} (RFC 9110, section 5.6.4), after its first quotation mark. */
    private Optional<String> quoted() {
        StringBuilder text = new StringBuilder();
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return Optional.of(text.toString());
            }
            if (c == '\\' && at < line.length()) {
                c = line.charAt(at++);
            }
            if (c != '\t' && (c < ' ' || c == 0x7F)) {
                return Optional.empty();
            }
            text.append(c);
        }
        return Optional.empty();
    }

    private String token() {
        int start = at;
        while (at < line.length() && isTokenCharacter(line.charAt(at))) {
            at++;
        }
        return line.substring(start, at);
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_MARKS.indexOf(c) >= 0;
    }

    private void skipWhiteSpace() {
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
    }

    private boolean skip(char expected) {
        boolean there = at < line.length() && line.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }
}
