package org.chatrpc.soap;

import jakarta.jws.WebMethod;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chatrpc.contract.ChatPort;

/**
 * Finds out, in words for people, why a SOAP stack could not make a call of a request. The stacks' own words name classes
 * and parsers, and each stack has others.
 */
final class RequestDiagnosis {
    private static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String CONTRACT = "urn:chatrpc:v1";
    private static final int LONGEST_NAME = 80;

    private static final Set<String> OPERATIONS = Arrays.stream(ChatPort.class.getMethods())
            .map(method -> method.getAnnotation(WebMethod.class).operationName())
            .collect(Collectors.toUnmodifiableSet());

    private final XMLStreamReader xml;

    private RequestDiagnosis(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** What is wrong with the document; empty if nothing seems to be. */
    static Optional<String> of(RequestDocument document) {
        XMLStreamReader xml = null;
        try {
            xml = reader(document);
            Optional<String> complaint = new RequestDiagnosis(xml).envelope();
            while (xml.hasNext()) {
                xml.next();
            }
            return complaint;
        } catch (CharacterCodingException e) {
            return Optional.of("The request is not valid UTF-8 text.");
        } catch (XMLStreamException e) {
            int line = xml == null ? 1 : xml.getLocation().getLineNumber();
            return Optional.of("The request is not well-formed XML; see line " + line + ".");
        }
    }

    private static XMLStreamReader reader(RequestDocument document)
            throws CharacterCodingException, XMLStreamException {
        byte[] bytes = document.bytes();
        int offset = document.offset();
        // Decoded here, as the parser prints bytes that are not UTF-8 to the console.
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
                .toString();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new StringReader(text));
    }

    private Optional<String> envelope() throws XMLStreamException {
        nextElement();
        if (SOAP_12.equals(xml.getNamespaceURI())) {
            return Optional.of("The request is a SOAP 1.2 message; this service speaks SOAP 1.1.");
        }
        if (!isSoap("Envelope")) {
            return Optional.of("The request is not a SOAP 1.1 message: its root element is " + name() + ".");
        }
        while (nextElement()) {
            if (isSoap("Body")) {
                return body();
            }
            if (isSoap("Header")) {
                Optional<String> complaint = header();
                if (complaint.isPresent()) {
                    return complaint;
                }
            } else {
                break;
            }
        }
        return Optional.of("The SOAP envelope has no body.");
    }

    private Optional<String> header() throws XMLStreamException {
        while (nextElement()) {
            if ("1".equals(xml.getAttributeValue(SOAP_11, "mustUnderstand"))) {
                return Optional.of("This service does not understand the header " + name() + ".");
            }
            skipElement();
        }
        return Optional.empty();
    }

    private Optional<String> body() throws XMLStreamException {
        if (!nextElement()) {
            return Optional.of("The SOAP body is empty.");
        }
        if (CONTRACT.equals(xml.getNamespaceURI()) && OPERATIONS.contains(xml.getLocalName())) {
            return Optional.empty();
        }
        return Optional.of("This service has no operation " + name() + "; its operations are in the namespace "
                + CONTRACT + " and its description is at ?wsdl.");
    }

    /** Goes to the next child element of the element around it; false at that one's end. */
    private boolean nextElement() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    private void skipElement() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private boolean isSoap(String localName) {
        return SOAP_11.equals(xml.getNamespaceURI()) && localName.equals(xml.getLocalName());
    }

    private String name() {
        String name = xml.getName().toString();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }
}
