package org.chatrpc.http.request;

import javax.xml.stream.XMLStreamException;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Steps through a document element by element, and refuses with INVALID_REQUEST what no SOAP client sends and is costly
 * to read. Confined to one thread.
 */
interface XmlCursor {
    int MAX_NAME_LENGTH = 80;

    /**
     * Moves to the next child of the enclosing element; false at that element's end. Only white space may stand between
     * children.
     */
    boolean nextElement() throws XMLStreamException;

    /** Moves to the end of the current element, whatever it contains. */
    void skipElement() throws XMLStreamException;

    /** The text of the current element, which must not contain elements; moves to its end. */
    String text() throws XMLStreamException;

    /** Reads to the end of the document, to verify that it is well-formed. */
    void finish() throws XMLStreamException;

    boolean isIn(String namespace);

    String localName();

    /** The name of the current element for display, with its namespace if it has one. */
    String name();

    /** The attribute of the current element, without leading and trailing white space; null if absent. */
    @Nullable
    String attribute(String namespace, String localName);

    /** The namespace bound to this prefix at the current position, or null. */
    @Nullable
    String namespace(String prefix);

    /** Whether the current element has this name. */
    default boolean is(String namespace, String localName) {
        return isIn(namespace) && localName.equals(localName());
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
}
