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
 * Goes through a document element by element, and refuses, with INVALID_REQUEST, shapes that no SOAP client sends and that
 * cost a reader much. Used by one thread.
 */
final class XmlCursor {
    /** The limits of Metro; a document that keeps to them is read by every SOAP stack. */
    private static final int MOST_ATTRIBUTES = 64;

    private static final int MOST_ELEMENTS = 10_000;
    private static final int DEEPEST = 50;
    private static final int LONGEST_NAME = 80;

    /** One for each thread, as factories are costly to make and not promised to be thread-safe. */
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

    /** Goes to the next child element of the element around it; false at that one's end. Only white space stands between. */
    boolean nextElement() throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    begun();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    require(xml.isWhiteSpace(), "The request has text where only elements can stand.");
                default -> {}
            }
        }
    }

    /** Goes to the end of the element just begun, whatever is in it. */
    void skipElement() throws XMLStreamException {
        int around = depth - 1;
        while (depth > around) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begun();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** The text of the element just begun, which can hold nothing else; goes to its end. */
    String text() throws XMLStreamException {
        String element = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT ->
                    throw refused("Element " + element + " holds text and no elements, but there is "
                            + shown(xml.getLocalName()) + ".");
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return text.toString();
                }
                default -> {}
            }
        }
    }

    /** Goes to the end of the document, so that it is known to be well-formed. */
    void finish() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    /** Whether the element just begun is this one. */
    boolean is(String namespace, String localName) {
        return isIn(namespace) && localName.equals(xml.getLocalName());
    }

    boolean isIn(String namespace) {
        return namespace.equals(xml.getNamespaceURI());
    }

    String localName() {
        return xml.getLocalName();
    }

    /** The name of the element just begun, with its namespace if it has one, to be shown. */
    String name() {
        return shown(xml.getName().toString());
    }

    /** The attribute of the element just begun without the white space around it, or null. */
    @Nullable
    String attribute(String namespace, String localName) {
        String value = xml.getAttributeValue(namespace, localName);
        return value == null ? null : ValueType.collapse(value);
    }

    /** The namespace of this prefix where the cursor is, or null. */
    @Nullable
    String namespace(String prefix) {
        return xml.getNamespaceURI(prefix);
    }

    static String shown(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }

    static ChatException refused(String message) {
        return ChatException.of(Problem.INVALID_REQUEST, message);
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw refused(message);
        }
    }

    private void begun() {
        depth++;
        elements++;
        require(depth <= DEEPEST, "The elements of the request are nested deeper than " + DEEPEST + " times.");
        require(elements <= MOST_ELEMENTS, "The request has more than " + MOST_ELEMENTS + " elements.");
        require(
                xml.getAttributeCount() + xml.getNamespaceCount() <= MOST_ATTRIBUTES,
                "An element of the request has more than " + MOST_ATTRIBUTES + " attributes and namespaces.");
    }
}
