package org.chatrpc.http.request;

import static javax.xml.XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
import static javax.xml.XMLConstants.XML_NS_URI;
import static org.chatrpc.http.request.FastXmlTokens.require;

import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that SOAP clients usually send: elements, namespace declarations, text, and nothing else. Without it,
 * setting up the JDK's parser for each document causes a quarter of the garbage of an idle poll. What this cursor
 * accepts, that parser accepts with the same result; anything else, well-formed or not, is {@link FastXmlTokens.Unusual},
 * and the parser decides.
 */
final class FastXmlCursor implements XmlCursor {
    private static final int MAX_DEPTH = 16;
    private static final int MAX_NAMESPACES = 16;
    private static final int MAX_ELEMENTS = 200;

    private final FastXmlTokens xml;

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

    FastXmlCursor(RequestDocument document) {
        xml = new FastXmlTokens(document);
    }

    @Override
    public boolean nextElement() {
        if (empty) {
            leave();
            return false;
        }
        xml.skipSpace();
        if (xml.looksAtEndTag()) {
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
                xml.text();
                if (xml.looksAtEndTag()) {
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
        String text = xml.text();
        endTag();
        return text;
    }

    @Override
    public void finish() {
        xml.skipSpace();
        require(xml.isAtEnd());
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
        xml.expect('<');
        elements++;
        require(depth < MAX_DEPTH && elements <= MAX_ELEMENTS);
        String name = xml.qualifiedName();
        outer[depth] = namespaces;
        open[depth++] = name;
        boolean spaced = xml.skipSpace();
        while (!xml.looksAt('>') && !xml.looksAt('/')) {
            require(spaced);
            namespaceDeclaration();
            spaced = xml.skipSpace();
        }
        empty = xml.looksAt('/');
        if (empty) {
            xml.expect('/');
        }
        xml.expect('>');
        resolve(name);
    }

    private void resolve(String name) {
        int colon = name.indexOf(':');
        localName = name.substring(colon + 1);
        uri = namespace(colon < 0 ? "" : name.substring(0, colon));
        require(uri != null || colon < 0);
    }

    private void namespaceDeclaration() {
        String name = xml.qualifiedName();
        require(name.equals("xmlns") || name.startsWith("xmlns:"));
        String prefix = name.equals("xmlns") ? "" : name.substring("xmlns:".length());
        require(namespaces < MAX_NAMESPACES && !prefix.startsWith("xml"));
        for (int i = outer[depth - 1]; i < namespaces; i++) {
            require(!prefixes[i].equals(prefix));
        }
        xml.skipSpace();
        xml.expect('=');
        xml.skipSpace();
        String value = xml.quoted();
        // The names reserved by XML may not be bound, and an empty URI would undeclare a prefix.
        require(!value.isEmpty() && !value.equals(XML_NS_URI) && !value.equals(XMLNS_ATTRIBUTE_NS_URI));
        prefixes[namespaces] = prefix;
        uris[namespaces++] = value;
    }

    private void endTag() {
        xml.expect('<');
        xml.expect('/');
        require(depth > 0 && xml.qualifiedName().equals(open[depth - 1]));
        xml.skipSpace();
        xml.expect('>');
        leave();
    }

    private void leave() {
        namespaces = outer[--depth];
        empty = false;
    }
}
