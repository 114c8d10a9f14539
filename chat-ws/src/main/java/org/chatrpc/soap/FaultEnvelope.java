package org.chatrpc.soap;

import java.nio.charset.StandardCharsets;
import org.chatrpc.contract.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Writes the SOAP 1.1 message for a fault without a SOAP stack: it is the same on every server, and also available
 * before any stack has been reached.
 */
public final class FaultEnvelope {
    private FaultEnvelope() {}

    /** The whole message in UTF-8. The {@code faultstring} is "CODE: message", for clients that read nothing else. */
    public static byte[] of(Fault fault, FaultCode code) {
        StringBuilder xml = new StringBuilder(640)
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append(
                        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault>");
        element(xml, "faultcode", "soap:" + code.localName());
        element(xml, "faultstring", fault.getCode() + ": " + fault.getMessage());
        xml.append("<detail><ChatFault xmlns=\"urn:chatrpc:v1\">");
        element(xml, "code", fault.getCode());
        element(xml, "message", fault.getMessage());
        element(xml, "retryable", fault.isRetryable());
        element(xml, "retryAfterMillis", fault.getRetryAfterMillis());
        element(xml, "field", fault.getField());
        element(xml, "incident", fault.getIncident());
        return xml.append("</ChatFault></detail></soap:Fault></soap:Body></soap:Envelope>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void element(StringBuilder xml, String name, @Nullable Object value) {
        if (value == null) {
            return;
        }
        xml.append('<').append(name).append('>');
        value.toString().codePoints().forEach(c -> escaped(xml, c));
        xml.append("</").append(name).append('>');
    }

    private static void escaped(StringBuilder xml, int c) {
        switch (c) {
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '&' -> xml.append("&amp;");
            case '\r' -> xml.append("&#13;");
            case '\t', '\n' -> xml.append((char) c);
            default -> xml.appendCodePoint(isXmlChar(c) ? c : 0xFFFD);
        }
    }

    private static boolean isXmlChar(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
