package org.chatrpc.migration;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The answer of an operation.
 *
 * @param content the element in the SOAP body
 */
record Reply(Element content) {

    /** The fault code; null if it is not a fault. */
    String fault() {
        return content.getLocalName().equals("Fault") ? text("code") : null;
    }

    /** The child elements with this name. */
    List<Element> each(String name) {
        return elements(content).stream()
                .filter(element -> element.getLocalName().equals(name))
                .toList();
    }

    /** The text of the first leaf element with this name, at any depth. */
    String text(String name) {
        var all = content.getElementsByTagNameNS("*", name);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (elements(element).isEmpty()) {
                return element.getTextContent();
            }
        }
        throw new AssertionError(content.getLocalName() + " has no " + name);
    }

    boolean hasMore() {
        return Boolean.parseBoolean(text("hasMore"));
    }

    /** The text of a child element; null if there is none. */
    static String child(Element parent, String name) {
        return elements(parent).stream()
                .filter(element -> element.getLocalName().equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse(null);
    }

    static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
