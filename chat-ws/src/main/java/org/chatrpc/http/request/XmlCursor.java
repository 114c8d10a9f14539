package org.chatrpc.http.request;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Steps through a document element by element, and refuses with INVALID_REQUEST what no SOAP client sends and is costly
 * to read. Confined to one thread.
 */
final class XmlCursor {
    /** The limits of Metro; a document within them is accepted by every SOAP stack. */
    private static final int MAX_ATTRIBUTES = 64;

    private static final int MAX_ELEMENTS = 10_000;
    private static final int MAX_DEPTH = 50;
    private static final int MAX_NAME_LENGTH = 80;

    /** One per thread: factories are expensive to create and not guaranteed to be thread-safe. */
    private static final ThreadLocal<XMLInputFactory> PARSERS = ThreadLocal.withInitial(() -> {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    });

    private final XMLStreamReader xml;
    private int depth;
    private int elements;

    XmlCursor(RequestDocument document) throws XMLStreamException {
        byte[] bytes = document.bytes();
        int offset = document.offset();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, offset, bytes.length - offset);
        xml = PARSERS.get().createXMLStreamReader(in, "UTF-8");
    }

    /**
     * Moves to the next child of the enclosing element; false at that element's end. Only white space may stand between
     * children.
     */
    boolean nextElement() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    entered();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    require(xml.isWhiteSpace(), "The request has text where only elements are allowed.");
                default -> {}
            }
        }
    }

    /** Moves to the end of the current element, whatever it contains. */
    void skipElement() throws XMLStreamException {
        int around = depth - 1;
        while (depth > around) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                entered();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** The text of the current element, which must not contain elements; moves to its end. */
    String text() throws XMLStreamException {
        String element = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT ->
                    throw refused("Element " + element + " must contain only text, but contains the element "
                            + shown(xml.getLocalName()) + ".");
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return text.toString();
                }
                default -> {}
            }
        }
    }

    /** Reads to the end of the document, to make sure that it is well-formed. */
    void finish() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    /** Whether the current element has this name. */
    boolean is(String namespace, String localName) {
        return isIn(namespace) && localName.equals(xml.getLocalName());
    }

    boolean isIn(String namespace) {
        return namespace.equals(xml.getNamespaceURI());
    }

    String localName() {
        return xml.getLocalName();
    }

    /** The name of the current element for display, with its namespace if it has one. */
    String name() {
        return shown(xml.getName().toString());
    }

    /** The attribute of the current element, without leading and trailing white space; null if absent. */
    @Nullable
    String attribute(String namespace, String localName) {
        String value = xml.getAttributeValue(namespace, localName);
        return value == null ? null : ValueType.collapse(value);
    }

    /** The namespace bound to this prefix at the current position, or null. */
    @Nullable
    String namespace(String prefix) {
        return xml.getNamespaceURI(prefix);
    }

    static String shown(String name) {
        return name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH) + "...";
    }

    static ChatException refused(String message) {
        return ChatException.of(Problem.INVALID_REQUEST, message);
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw refused(message);
        }
    }

    private void entered() {
        depth++;
        elements++;
        require(depth <= MAX_DEPTH, "The elements of the request are nested deeper than " + MAX_DEPTH + " levels.");
        require(elements <= MAX_ELEMENTS, "The request has more than " + MAX_ELEMENTS + " elements.");
        require(
                xml.getAttributeCount() + xml.getNamespaceCount() <= MAX_ATTRIBUTES,
                "An element of the request has more than " + MAX_ATTRIBUTES + " attributes and namespaces.");
    }
}
