package org.chatrpc.http.address;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Parses one line of a {@code Forwarded} header by the grammar of RFC 7239, section 4. Confined to one thread. */
final class ForwardedHeader {
    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final String line;
    private int at;

    private ForwardedHeader(String line) {
        this.line = line;
    }

    /**
     * The elements in order, at least one.
     *
     * @return empty if any part of the line breaks the grammar: an unbalanced quotation mark sent by a client could
     *     swallow the element that a proxy appended, so no other element can be trusted either
     */
    static Optional<List<ForwardedElement>> parse(String line) {
        return new ForwardedHeader(line).elements();
    }

    /** {@code 1#forwarded-element}; empty list elements are ignored (RFC 9110, section 5.6.1). */
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

    /** {@code [ forwarded-pair ] *( ";" [ forwarded-pair ] )}; no parameter may occur twice. */
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

    /** The rest of a {@code quoted-string} (RFC 9110, section 5.6.4), after its opening quotation mark. */
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
        boolean found = at < line.length() && line.charAt(at) == expected;
        at += found ? 1 : 0;
        return found;
    }
}
