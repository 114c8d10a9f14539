package org.chatrpc.soap.fault;

import org.chatrpc.soap.xml.XmlBuffer;

/** Writes the SOAP 1.1 message around a response or a fault, without a SOAP stack. */
public final class SoapEnvelope {
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>";
    private static final String END = "</soap:Body></soap:Envelope>";

    private SoapEnvelope() {}

    /**
     * A message as far as the start of its body.
     *
     * @param capacity the expected length of the message in bytes
     */
    public static XmlBuffer start(int capacity) {
        return new XmlBuffer(capacity).markup(START);
    }

    /** Completes the message. */
    public static XmlBuffer end(XmlBuffer xml) {
        return xml.markup(END);
    }

    /** Appends the start tag of a request's or response's element, in the namespace of the contract. */
    public static void startResponse(XmlBuffer xml, String element) {
        xml.markup("<").markup(element).markup(" xmlns=\"urn:chatrpc:v1\">");
    }

    public static void endResponse(XmlBuffer xml, String element) {
        xml.markup("</").markup(element).markup(">");
    }
}
