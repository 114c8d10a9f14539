package org.chatrpc.server.admin.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.server.settings.StartFailure;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads the elements of a response. */
public final class Elements {
    private Elements() {}

    /** The elements directly within this one, in order. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The one record in a response. */
    public static Element only(Element response) throws StartFailure {
        List<Element> parts = children(response);
        if (parts.isEmpty()) {
            throw new StartFailure("The server's answer " + response.getLocalName()
                    + " is empty: it is no chat, or one of" + " another version.");
        }
        return parts.get(0);
    }

    /** The text of the first element of this name directly within the other; empty if there is none. */
    public static String text(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    /** The texts of all elements of this name directly within the other, separated by spaces. */
    public static String texts(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .map(Element::getTextContent)
                .collect(Collectors.joining(" "));
    }
}
