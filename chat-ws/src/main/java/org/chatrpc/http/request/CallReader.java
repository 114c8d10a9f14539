package org.chatrpc.http.request;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Reads the elements of one call, in any order, against the contract. A value that cannot be parsed is refused, never
 * guessed, and so is an element that the operation does not have. Confined to one thread; used for one call.
 */
final class CallReader {
    private static final String XSI = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI;

    private final XmlCursor xml;
    private final String namespace;
    private final String operation;
    private final Map<String, RequestElement> elements;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> misplaced = new HashSet<>();

    /**
     * @param xml positioned on the element of the operation
     */
    CallReader(XmlCursor xml, String namespace, Map<String, RequestElement> elements) {
        this.xml = xml;
        this.namespace = namespace;
        this.operation = xml.localName();
        this.elements = elements;
        elements.keySet().forEach(name -> values.put(name, new ArrayList<>()));
    }

    /**
     * The values of the elements that are present, by element name, in the order of the contract. Moves to the end of
     * the operation's element.
     */
    Map<String, List<String>> read() throws XMLStreamException {
        while (xml.nextElement()) {
            RequestElement element = elements.get(xml.localName());
            if (element == null) {
                String name = xml.isIn(namespace) ? XmlCursor.shown(xml.localName()) : xml.name();
                throw in(xml.localName(), Problem.INVALID_REQUEST, operation + " has no element " + name + ".");
            }
            if (xml.isIn(namespace)) {
                read(element);
            } else {
                misplaced.add(element.name());
                xml.skipElement();
            }
        }
        elements.values().stream().filter(this::isMissing).findFirst().ifPresent(this::refuseMissing);
        misplaced.stream().findFirst().ifPresent(name -> {
            throw in(name, Problem.INVALID_REQUEST, "Element " + name + " is not in the namespace " + namespace + ".");
        });
        return values;
    }

    private void read(RequestElement element) throws XMLStreamException {
        String name = element.name();
        if (!seen.add(name) && !element.repeatable()) {
            throw in(name, Problem.INVALID_REQUEST, "Element " + name + " can occur only once in " + operation + ".");
        }
        requireKnownType(name);
        boolean nil = isNil(name);
        String text = xml.text();
        if (nil && !text.isBlank()) {
            throw in(name, Problem.INVALID_VALUE, "Element " + name + " is nil, but it is not empty.");
        }
        if (nil || element.isAbsent(text)) {
            return;
        }
        String value = element.type()
                .read(text)
                .orElseThrow(() -> in(
                        name,
                        Problem.INVALID_VALUE,
                        name + " must be " + element.type().rule() + "."));
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** SOAP::Lite and others send xsi:type. It is ignored, but it must be the name of a type. */
    private void requireKnownType(String name) {
        String type = xml.attribute(XSI, "type");
        if (type == null) {
            return;
        }
        int colon = type.indexOf(':');
        if (type.isEmpty() || (colon >= 0 && xml.namespace(type.substring(0, colon)) == null)) {
            throw in(name, Problem.INVALID_REQUEST, "The xsi:type of element " + name + " is not the name of a type.");
        }
    }

    private boolean isNil(String name) {
        String nil = xml.attribute(XSI, "nil");
        return nil != null
                && ValueType.BOOLEAN
                        .read(nil)
                        .orElseThrow(() -> in(
                                name,
                                Problem.INVALID_VALUE,
                                "The xsi:nil of element " + name + " must be " + ValueType.BOOLEAN.rule() + "."))
                        .equals("true");
    }

    /**
     * A missing string is refused later, by the operation, which first authenticates the caller. A missing number or
     * boolean has to be refused here, because the operation could not distinguish it from 0 or false.
     */
    private boolean isMissing(RequestElement element) {
        boolean checkedHere = element.type() != ValueType.STRING
                || element.name().equals("token")
                || misplaced.contains(element.name());
        return element.required()
                && checkedHere
                && values.getOrDefault(element.name(), List.of()).isEmpty();
    }

    private void refuseMissing(RequestElement missing) {
        String name = missing.name();
        if (misplaced.contains(name)) {
            throw in(
                    name,
                    Problem.INVALID_VALUE,
                    "Element " + name + " is missing; is it in the namespace " + namespace + "?");
        }
        // A missing token gets the same fault as an unknown one.
        Problem problem = name.equals("token") ? Problem.UNAUTHENTICATED : Problem.INVALID_VALUE;
        throw in(name, problem, "Element " + name + " is missing.");
    }

    private static ChatException in(String element, Problem problem, String message) {
        return ChatException.in(XmlCursor.shown(element), problem, message);
    }
}
