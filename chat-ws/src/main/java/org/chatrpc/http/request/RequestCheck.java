package org.chatrpc.http.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.chatrpc.soap.fault.EnvelopeException;
import org.jspecify.annotations.Nullable;

/**
 * Checks, before a SOAP stack sees it, that a document is a SOAP 1.1 call of an operation of the contract with parsable
 * values. The stacks detect some of these errors too, but their messages differ, name classes and parsers, and come
 * with a stack trace in the log, which callers could flood that way. They also guess at unparsable values. The check
 * takes a few microseconds.
 */
public final class RequestCheck {
    static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String NEXT_ACTOR = "http://schemas.xmlsoap.org/soap/actor/next";

    private final Contract contract;
    private final XmlCursor xml;
    private final Consumer<String> onOperation;

    private RequestCheck(Contract contract, XmlCursor xml, Consumer<String> onOperation) {
        this.contract = contract;
        this.xml = xml;
        this.onOperation = onOperation;
    }

    /**
     * Refuses a document that is not a call of the contract with INVALID_REQUEST, and a value that cannot be parsed
     * with INVALID_VALUE.
     *
     * @param onOperation receives the operation as soon as it is known, even if the call is then refused
     */
    public static CheckedCall check(Contract contract, RequestDocument document, Consumer<String> onOperation) {
        return checkQuickly(contract, document, onOperation)
                .orElseGet(() -> checkThoroughly(contract, document, onOperation));
    }

    /**
     * Like {@link #check}, within microseconds for a small document, or empty if it needs the JDK's parser, which takes longer
     * and may have to be loaded.
     */
    public static Optional<CheckedCall> checkQuickly(
            Contract contract, RequestDocument document, Consumer<String> onOperation) {
        try {
            return Optional.of(new RequestCheck(contract, new FastXmlCursor(document), onOperation).envelope());
        } catch (FastXmlTokens.Unusual e) {
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new AssertionError("The quick cursor does not throw it", e);
        }
    }

    /** The same, by the JDK's parser alone. */
    static CheckedCall checkThoroughly(Contract contract, RequestDocument document, Consumer<String> onOperation) {
        try {
            return new RequestCheck(contract, new StaxCursor(document), onOperation).envelope();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw XmlCursor.refused("The request is not well-formed XML; see line " + line + ".");
        }
    }

    private CheckedCall envelope() throws XMLStreamException {
        xml.nextElement();
        requireVersion();
        @Nullable CheckedCall call = null;
        boolean first = true;
        while (xml.nextElement()) {
            if (xml.is(SOAP_11, "Header") && first) {
                header();
            } else if (xml.is(SOAP_11, "Body") && call == null) {
                call = body();
            } else {
                throw XmlCursor.refused("The SOAP envelope contains an unexpected element: " + xml.name() + ".");
            }
            first = false;
        }
        if (call == null) {
            throw XmlCursor.refused("The SOAP envelope has no body.");
        }
        xml.finish();
        return call;
    }

    /** SOAP 1.1, section 4.1.2: an envelope in another namespace is of another version. */
    private void requireVersion() {
        if (xml.is(SOAP_11, "Envelope")) {
            return;
        }
        if (!xml.localName().equals("Envelope")) {
            throw XmlCursor.refused("The request is not a SOAP 1.1 message: its root element is " + xml.name() + ".");
        }
        throw EnvelopeException.versionMismatch(
                xml.isIn(SOAP_12)
                        ? "The request is a SOAP 1.2 message; this service speaks SOAP 1.1."
                        : "The request is not a SOAP 1.1 message: its root element is " + xml.name() + ".");
    }

    private void header() throws XMLStreamException {
        while (xml.nextElement()) {
            if (isForUs() && mustBeUnderstood()) {
                throw EnvelopeException.mustUnderstand(
                        "This service does not understand the header " + xml.name() + ".");
            }
            xml.skipElement();
        }
    }

    /** SOAP 1.1, section 4.2.2: a header without an actor is for the ultimate recipient, which is this service. */
    private boolean isForUs() {
        String actor = xml.attribute(SOAP_11, "actor");
        return actor == null || actor.isEmpty() || actor.equals(NEXT_ACTOR);
    }

    /** SOAP 1.1, section 4.2.3 allows only 1 and 0; clients send the other forms of a boolean, too. */
    private boolean mustBeUnderstood() {
        String value = xml.attribute(SOAP_11, "mustUnderstand");
        return value != null
                && !value.isEmpty()
                && ValueType.BOOLEAN
                        .read(value)
                        .orElseThrow(() -> XmlCursor.refused(
                                "The mustUnderstand of the header " + xml.name() + " is neither 1 nor 0."))
                        .equals("true");
    }

    private CheckedCall body() throws XMLStreamException {
        XmlCursor.require(xml.nextElement(), "The SOAP body is empty.");
        String operation = xml.localName();
        if (!xml.isIn(contract.namespace()) || !contract.hasOperation(operation)) {
            throw XmlCursor.refused("This service has no operation " + xml.name()
                    + "; its operations are in the namespace " + contract.namespace() + ", and its WSDL is at ?wsdl.");
        }
        onOperation.accept(operation);
        Map<String, List<String>> values =
                new CallReader(xml, contract.namespace(), contract.elements(operation)).read();
        XmlCursor.require(!xml.nextElement(), "The SOAP body has more than one request.");
        return new CheckedCall(contract, operation, values);
    }
}
