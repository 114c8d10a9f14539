package org.chatrpc.http.request;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads any document with the JDK's parser. */
final class StaxCursor implements XmlCursor {
    /** The limits of Metro; a document within them is accepted by every SOAP stack. */
    private static final int MAX_ATTRIBUTES = 64;

    private static final int MAX_ELEMENTS = 10_000;
    private static final int MAX_DEPTH = 50;

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

    StaxCursor(RequestDocument document) throws XMLStreamException {
        byte[] bytes = document.bytes();
        int offset = document.offset();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, offset, bytes.length - offset);
        xml = PARSERS.get().createXMLStreamReader(in, "UTF-8");
    }

    @Override
    public boolean nextElement() throws XMLStreamException {
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
                    XmlCursor.require(xml.isWhiteSpace(), "The request has text where only elements are allowed.");
                default -> {}
            }
        }
    }

    @Override
    public void skipElement() throws XMLStreamException {
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

    @Override
    public String text() throws XMLStreamException {
        String element = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.START_ELEMENT ->
                    throw XmlCursor.refused("Element " + element + " must contain only text, but contains the element "
                            + XmlCursor.shown(xml.getLocalName()) + ".");
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return text.toString();
                }
                default -> {}
            }
        }
    }

    @Override
    public void finish() throws XMLStreamException {
        while (xml.hasNext()) {
            xml.next();
        }
    }

    @Override
    public boolean isIn(String namespace) {
        return namespace.equals(xml.getNamespaceURI());
    }

    @Override
    public String localName() {
        return xml.getLocalName();
    }

    @Override
    public String name() {
        return XmlCursor.shown(xml.getName().toString());
    }

    @Override
    public @Nullable String attribute(String namespace, String localName) {
        String value = xml.getAttributeValue(namespace, localName);
        return value == null ? null : ValueType.collapse(value);
    }

    @Override
    public @Nullable String namespace(String prefix) {
        return xml.getNamespaceURI(prefix);
    }

    private void entered() {
        depth++;
        elements++;
        XmlCursor.require(
                depth <= MAX_DEPTH, "The elements of the request are nested deeper than " + MAX_DEPTH + " levels.");
        XmlCursor.require(elements <= MAX_ELEMENTS, "The request has more than " + MAX_ELEMENTS + " elements.");
        XmlCursor.require(
                xml.getAttributeCount() + xml.getNamespaceCount() <= MAX_ATTRIBUTES,
                "An element of the request has more than " + MAX_ATTRIBUTES + " attributes and namespaces.");
    }
}
