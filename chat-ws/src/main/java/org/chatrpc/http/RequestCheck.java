package org.chatrpc.http;

import jakarta.jws.WebMethod;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Makes sure that a document is a SOAP 1.1 call of an operation of the contract, before a SOAP stack sees it. The stacks
 * find that out too, but each says it in words of its own, which name classes and parsers, and logs a stack trace: anybody
 * could fill the log. The look costs some microseconds a call.
 */
final class RequestCheck {
    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String CONTRACT = "urn:chatrpc:v1";
    private static final int LONGEST_NAME = 80;
    private static final int DEEPEST = 50;

    private static final Set<String> OPERATIONS = Arrays.stream(ChatPort.class.getMethods())
            .map(method -> method.getAnnotation(WebMethod.class).operationName())
            .collect(Collectors.toUnmodifiableSet());

    /** One for each thread, as factories are costly to make and not promised to be thread-safe. */
    private static final ThreadLocal<XMLInputFactory> PARSERS = ThreadLocal.withInitial(() -> {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    });

    private final XMLStreamReader xml;
    private int depth;

    private RequestCheck(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Refuses, with INVALID_REQUEST and a reason for people, a document that is no call.
     *
     * @return the operation of the contract that is called
     */
    static String check(RequestDocument document) {
        byte[] bytes = document.bytes();
        int offset = document.offset();
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, offset, bytes.length - offset);
        XMLStreamReader xml = null;
        try {
            xml = PARSERS.get().createXMLStreamReader(in, "UTF-8");
            return new RequestCheck(xml).envelope();
        } catch (XMLStreamException e) {
            int line = xml == null ? 1 : xml.getLocation().getLineNumber();
            throw refused("The request is not well-formed XML; see line " + line + ".");
        }
    }

    private String envelope() throws XMLStreamException {
        nextElement();
        require(
                !SOAP_12.equals(xml.getNamespaceURI()),
                "The request is a SOAP 1.2 message; this service speaks SOAP 1.1.");
        if (!isSoap("Envelope")) {
            throw refused("The request is not a SOAP 1.1 message: its root element is " + name() + ".");
        }
        String called = null;
        while (nextElement()) {
            if (isSoap("Header")) {
                header();
            } else if (isSoap("Body") && called == null) {
                called = body();
            } else {
                throw refused("The SOAP envelope has an element that it cannot have: " + name() + ".");
            }
        }
        require(called != null, "The SOAP envelope has no body.");
        while (xml.hasNext()) {
            xml.next();
        }
        return called;
    }

    private void header() throws XMLStreamException {
        while (nextElement()) {
            if ("1".equals(xml.getAttributeValue(SOAP_11, "mustUnderstand"))) {
                throw refused("This service does not understand the header " + name() + ".");
            }
            skipElement();
        }
    }

    private String body() throws XMLStreamException {
        require(nextElement(), "The SOAP body is empty.");
        if (!CONTRACT.equals(xml.getNamespaceURI()) || !OPERATIONS.contains(xml.getLocalName())) {
            throw refused("This service has no operation " + name() + "; its operations are in the namespace "
                    + CONTRACT + " and its description is at ?wsdl.");
        }
        String operation = xml.getLocalName();
        skipElement();
        require(!nextElement(), "The SOAP body has more than one request.");
        return operation;
    }

    /** Goes to the next child element of the element around it; false at that one's end. */
    private boolean nextElement() throws XMLStreamException {
        int event;
        do {
            event = xml.next();
        } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT);
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
        require(depth <= DEEPEST, "The elements of the request are nested deeper than " + DEEPEST + " times.");
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Goes to the end of the element just begun. */
    private void skipElement() throws XMLStreamException {
        int around = depth - 1;
        while (depth > around) {
            nextElement();
        }
    }

    private boolean isSoap(String localName) {
        return SOAP_11.equals(xml.getNamespaceURI()) && localName.equals(xml.getLocalName());
    }

    private String name() {
        String name = xml.getName().toString();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw refused(message);
        }
    }

    private static ChatException refused(String message) {
        return ChatException.of(Problem.INVALID_REQUEST, message);
    }
}
