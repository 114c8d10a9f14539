package org.chatrpc.http.request;

import static javax.xml.XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
import static javax.xml.XMLConstants.XML_NS_URI;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that SOAP clients usually send: elements, namespace declarations, text, and nothing else. Setting up the
 * JDK's parser for a document costs more than all other work on an idle poll, so most requests never see it. What this cursor
 * accepts, that parser accepts with the same result; whatever else it meets, well-formed or not, is {@link Unusual}, and the
 * parser decides.
 */
final class QuickCursor implements XmlCursor {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_NAMESPACES = 16;
    private static final int MAX_ELEMENTS = 200;

    /** The document has to be read by the JDK's parser, from its start. */
    static final class Unusual extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Unusual() {
            super("unusual", null, false, false); // Control flow: no stack trace.
        }
    }

    private final byte[] xml;
    private int at;

    /** The qualified names of the open elements. */
    private final String[] open = new String[MAX_DEPTH];
    /** How many namespace declarations were in scope outside each open element. */
    private final int[] outer = new int[MAX_DEPTH];

    private int depth;
    private int elements;

    private final String[] prefixes = new String[MAX_NAMESPACES];
    private final String[] uris = new String[MAX_NAMESPACES];
    private int namespaces;

    private String localName = "";
    private @Nullable String uri;
    /** Whether the current element ended with its start tag. */
    private boolean empty;

    QuickCursor(RequestDocument document) {
        xml = document.bytes();
        at = document.offset();
    }

    @Override
    public boolean nextElement() {
        if (empty) {
            leave();
            return false;
        }
        skipSpace();
        if (looksAtEndTag()) {
            endTag();
            return false;
        }
        startTag();
        return true;
    }

    @Override
    public void skipElement() {
        int around = depth - 1;
        while (depth > around) {
            if (empty) {
                leave();
            } else {
                readText();
                if (looksAtEndTag()) {
                    endTag();
                } else {
                    startTag();
                }
            }
        }
    }

    @Override
    public String text() {
        if (empty) {
            leave();
            return "";
        }
        String text = readText();
        endTag();
        return text;
    }

    @Override
    public void finish() {
        skipSpace();
        require(at == xml.length);
    }

    @Override
    public boolean isIn(String namespace) {
        return namespace.equals(uri);
    }

    @Override
    public String localName() {
        return localName;
    }

    @Override
    public String name() {
        return XmlCursor.shown(uri == null ? localName : "{" + uri + "}" + localName);
    }

    /** Null, as an element with attributes is unusual. */
    @Override
    public @Nullable String attribute(String namespace, String name) {
        return null;
    }

    @Override
    public @Nullable String namespace(String prefix) {
        for (int i = namespaces - 1; i >= 0; i--) {
            if (prefixes[i].equals(prefix)) {
                return uris[i];
            }
        }
        return null;
    }

    private void startTag() {
        expect('<');
        elements++;
        require(depth < MAX_DEPTH && elements <= MAX_ELEMENTS);
        String name = qualifiedName();
        outer[depth] = namespaces;
        open[depth++] = name;
        boolean spaced = skipSpace();
        while (at < xml.length && xml[at] != '>' && xml[at] != '/') {
            require(spaced);
            namespaceDeclaration();
            spaced = skipSpace();
        }
        empty = at < xml.length && xml[at] == '/';
        if (empty) {
            at++;
        }
        expect('>');
        resolve(name);
    }

    private void resolve(String name) {
        int colon = name.indexOf(':');
        localName = name.substring(colon + 1);
        uri = namespace(colon < 0 ? "" : name.substring(0, colon));
        require(uri != null || colon < 0);
    }

    private void namespaceDeclaration() {
        String name = qualifiedName();
        require(name.equals("xmlns") || name.startsWith("xmlns:"));
        String prefix = name.equals("xmlns") ? "" : name.substring("xmlns:".length());
        require(namespaces < MAX_NAMESPACES && !prefix.startsWith("xml"));
        for (int i = outer[depth - 1]; i < namespaces; i++) {
            require(!prefixes[i].equals(prefix));
        }
        skipSpace();
        expect('=');
        skipSpace();
        String value = quoted();
        // The names of XML itself may not be bound, and an empty one takes a binding back.
        require(!value.isEmpty() && !value.equals(XML_NS_URI) && !value.equals(XMLNS_ATTRIBUTE_NS_URI));
        prefixes[namespaces] = prefix;
        uris[namespaces++] = value;
    }

    private String quoted() {
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

    private void endTag() {
        expect('<');
        expect('/');
        require(depth > 0 && qualifiedName().equals(open[depth - 1]));
        skipSpace();
        expect('>');
        leave();
    }

    private void leave() {
        namespaces = outer[--depth];
        empty = false;
    }

    private boolean looksAtEndTag() {
        return at + 1 < xml.length && xml[at] == '<' && xml[at + 1] == '/';
    }

    private String qualifiedName() {
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

    /** The text up to the next tag. */
    private String readText() {
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

    private boolean skipSpace() {
        int start = at;
        while (at < xml.length && (xml[at] == ' ' || xml[at] == '\n' || xml[at] == '\t' || xml[at] == '\r')) {
            at++;
        }
        return at > start;
    }

    private String ascii(int start) {
        return new String(xml, start, at - start, StandardCharsets.US_ASCII);
    }

    private void expect(char c) {
        require(at < xml.length && xml[at] == c);
        at++;
    }

    private static void require(boolean usual) {
        if (!usual) {
            throw new Unusual();
        }
    }
}
