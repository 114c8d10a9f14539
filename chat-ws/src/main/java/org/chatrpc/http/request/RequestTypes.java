package org.chatrpc.http.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The operations of the contract and the elements of their requests, read from the WSDL itself, so that a new operation
 * is checked without further code. Immutable.
 */
final class RequestTypes {
    private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
    private static final String SCHEMA = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    /**
     * The phrase in the contract's documentation that marks an element whose empty text differs from an absent element.
     */
    private static final String CLEARS = "an empty one clears it";

    private final Map<String, Map<String, RequestElement>> operations = new LinkedHashMap<>();
    private final String namespace;

    private RequestTypes(Element wsdl) {
        namespace = wsdl.getAttribute("targetNamespace");
        Element schema = child(child(wsdl, WSDL, "types"), SCHEMA, "schema");
        for (Element operation : children(child(wsdl, WSDL, "portType"), WSDL, "operation")) {
            String name = operation.getAttribute("name");
            operations.put(name, elements(global(schema, name)));
        }
    }

    /**
     * Reads a WSDL that follows our own rules: document/literal wrapped, one inline schema, requests of simple types.
     *
     * @param resource its absolute name on the class path
     */
    static RequestTypes of(String resource) {
        try (InputStream in = RequestTypes.class.getResourceAsStream(resource)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            return new RequestTypes(factory.newDocumentBuilder().parse(in).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The contract cannot be read from " + resource, e);
        }
    }

    String namespace() {
        return namespace;
    }

    boolean hasOperation(String name) {
        return operations.containsKey(name);
    }

    /** The elements of the request of an operation that there is, by name, in the order of the contract. */
    Map<String, RequestElement> elements(String operation) {
        return Objects.requireNonNull(operations.get(operation), operation);
    }

    private static Map<String, RequestElement> elements(Element request) {
        Element sequence = child(child(request, SCHEMA, "complexType"), SCHEMA, "sequence");
        Map<String, RequestElement> elements = new LinkedHashMap<>();
        for (Element element : children(sequence, SCHEMA, "element")) {
            String name = element.getAttribute("name");
            String documentation = child(child(element, SCHEMA, "annotation"), SCHEMA, "documentation")
                    .getTextContent();
            elements.put(
                    name,
                    new RequestElement(
                            name,
                            ValueType.of(element.getAttribute("type")),
                            !element.getAttribute("minOccurs").equals("0"),
                            element.getAttribute("maxOccurs").equals("unbounded"),
                            documentation.contains(CLEARS)));
        }
        return elements;
    }

    private static Element global(Element schema, String name) {
        return children(schema, SCHEMA, "element").stream()
                .filter(element -> element.getAttribute("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The contract has no element " + name));
    }

    private static Element child(Element parent, String namespace, String name) {
        return children(parent, namespace, name).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The contract has no " + name + " in "
                        + parent.getTagName() + " " + parent.getAttribute("name")));
    }

    private static List<Element> children(Element parent, String namespace, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && name.equals(element.getLocalName())
                    && namespace.equals(element.getNamespaceURI())) {
                found.add(element);
            }
        }
        return found;
    }
}
