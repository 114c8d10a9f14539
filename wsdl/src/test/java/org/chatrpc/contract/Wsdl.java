package org.chatrpc.contract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A WSDL in the jar, with XPath access. */
final class Wsdl implements NamespaceContext {
    private final Document document;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    Wsdl(String file) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream in = Wsdl.class.getResourceAsStream("/META-INF/wsdl/" + file)) {
            document = factory.newDocumentBuilder().parse(in);
        }
        xpath.setNamespaceContext(this);
    }

    /** The elements selected by an expression. */
    List<Element> all(String expression) throws XPathExpressionException {
        NodeList nodes = (NodeList) xpath.evaluate(expression, document, XPathConstants.NODESET);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** The {@code name} attributes of the elements selected by an expression. */
    List<String> names(String expression) throws XPathExpressionException {
        return all(expression).stream()
                .map(element -> element.getAttribute("name"))
                .toList();
    }

    @Override
    public String getNamespaceURI(String prefix) {
        return switch (prefix) {
            case "wsdl" -> "http://schemas.xmlsoap.org/wsdl/";
            case "soap" -> "http://schemas.xmlsoap.org/wsdl/soap/";
            case "xs" -> XMLConstants.W3C_XML_SCHEMA_NS_URI;
            default -> XMLConstants.NULL_NS_URI;
        };
    }

    @Override
    public String getPrefix(String namespace) {
        throw new IllegalStateException("XPath asks for namespaces only");
    }

    @Override
    public Iterator<String> getPrefixes(String namespace) {
        throw new IllegalStateException("XPath asks for namespaces only");
    }
}
