package org.chatrpc.http.request;

import java.nio.charset.StandardCharsets;

/**
 * The tokens of an XML document that {@link FastXmlCursor} supports. Anything else, well-formed or not, is {@link
 * Unusual}. Confined to one thread.
 */
final class FastXmlTokens {
    /** The document has to be read by the JDK's parser, from its start. */
    static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unusual() {
            super("unusual", null, false, false); // Control flow: no stack trace.
        }
    }

    private final byte[] xml;
    private int at;

    /** The tokens of a document that is valid UTF-8. */
    FastXmlTokens(RequestDocument document) {
        xml = document.bytes();
        at = document.offset();
    }

    boolean isAtEnd() {
        return at == xml.length;
    }

    boolean looksAt(char c) {
        return at < xml.length && xml[at] == c;
    }

    boolean looksAtEndTag() {
        return at + 1 < xml.length && xml[at] == '<' && xml[at + 1] == '/';
    }

    /** A name with or without a prefix, of ASCII characters. */
    String qualifiedName() {
        int start = at;
        skipName();
        if (at < xml.length && xml[at] == ':') {
            at++;
            skipName();
        }
        return ascii(start);
    }

    private void skipName() {
        require(at < xml.length && (isLetter(xml[at]) || xml[at] == '_'));
        while (at < xml.length && isNamePart(xml[at])) {
            at++;
        }
    }

    private static boolean isNamePart(byte b) {
        return isLetter(b) || (b >= '0' && b <= '9') || b == '_' || b == '-' || b == '.';
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    /** An attribute value without white space, entities and characters beyond ASCII. */
    String quoted() {
        require(at < xml.length && (xml[at] == '"' || xml[at] == '\''));
        byte quote = xml[at++];
        int start = at;
        while (at < xml.length && xml[at] != quote) {
            require(xml[at] > ' ' && xml[at] != '<' && xml[at] != '&');
            at++;
        }
        String value = ascii(start);
        expect((char) quote);
        return value;
    }

    /** The text up to the next tag, which there must be. */
    String text() {
        int start = at;
        boolean escaped = false;
        while (at < xml.length && xml[at] != '<') {
            byte b = xml[at];
            require(b < 0 || b >= ' ' || b == '\t' || b == '\n');
            require(b != '>' || at < start + 2 || xml[at - 1] != ']' || xml[at - 2] != ']');
            require(b != (byte) 0xEF || !isNoncharacter());
            escaped |= b == '&';
            at++;
        }
        require(at < xml.length);
        String text = new String(xml, start, at - start, StandardCharsets.UTF_8);
        return escaped ? unescaped(text) : text;
    }

    /** U+FFFE and U+FFFF, the only characters beyond the controls that XML excludes (XML 1.0, section 2.2). */
    private boolean isNoncharacter() {
        return at + 2 < xml.length && xml[at + 1] == (byte) 0xBF && (xml[at + 2] & 0xFE) == 0xBE;
    }

    /** Replaces the predefined entities (XML 1.0, section 4.6). */
    private static String unescaped(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int done = 0;
        for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', done)) {
            int end = text.indexOf(';', i);
            require(end > 0);
            result.append(text, done, i).append(entity(text.substring(i + 1, end)));
            done = end + 1;
        }
        return result.append(text, done, text.length()).toString();
    }

    private static char entity(String name) {
        return switch (name) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw new Unusual();
        };
    }

    /** Skips white space; false if there is none. */
    boolean skipSpace() {
        int start = at;
        while (at < xml.length && (xml[at] == ' ' || xml[at] == '\n' || xml[at] == '\t' || xml[at] == '\r')) {
            at++;
        }
        return at > start;
    }

    private String ascii(int start) {
        return new String(xml, start, at - start, StandardCharsets.US_ASCII);
    }

    void expect(char c) {
        require(at < xml.length && xml[at] == c);
        at++;
    }

    static void require(boolean usual) {
        if (!usual) {
            throw new Unusual();
        }
    }
}
