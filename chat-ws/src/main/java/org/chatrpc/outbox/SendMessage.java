package org.chatrpc.outbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.chatrpc.outbox.Answer.Later;
import org.chatrpc.outbox.Answer.Posted;
import org.chatrpc.outbox.Answer.Refused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The operation {@code SendMessage} of {@code chat.wsdl} as XML. A request of it is a flat list of texts, so no SOAP stack is needed. */
final class SendMessage {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String CHAT = "urn:chatrpc:v1";

    /** They concern the account, not the message. */
    private static final Set<String> ACCOUNT_FAULTS =
            Set.of("UNAUTHENTICATED", "ACCOUNT_INACTIVE", "PASSWORD_CHANGE_REQUIRED");

    /** The chat works, and is only rate limiting. */
    private static final Set<String> BUSY = Set.of("RATE_LIMITED", "OVERLOADED");

    /** A defect that the message may cause, and a scope that does not include its room: other rooms need not wait for that. */
    private static final Set<String> OF_ROOM = Set.of("INTERNAL", "NOT_PERMITTED");

    private static final Pattern CODE = Pattern.compile("[A-Z_]{1,64}");

    private SendMessage() {}

    static byte[] request(String token, OutboxRow row) {
        StringBuilder xml = new StringBuilder(row.body().length() + 512)
                .append("<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Body><SendMessage xmlns=\"" + CHAT + "\">");
        append(xml, "token", token);
        append(xml, "room", row.room());
        append(xml, "body", row.body());
        append(xml, "clientMessageId", row.id());
        return xml.append("</SendMessage></s:Body></s:Envelope>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder xml, String name, String value) {
        xml.append('<').append(name).append('>');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                // A parser would read it as a line feed.
                case '\r' -> xml.append("&#13;");
                default -> xml.append(c);
            }
        }
        xml.append("</").append(name).append('>');
    }

    /**
     * @param body of the response; a response that is not the chat's comes from an intermediary, and is not a verdict
     *     on the message
     */
    static Answer answer(int status, byte[] body) {
        try {
            Document document = parse(body);
            if (document.getElementsByTagNameNS(CHAT, "SendMessageResponse").getLength() == 1 && status == 200) {
                return new Posted();
            }
            if (document.getElementsByTagNameNS(SOAP, "Fault").item(0) instanceof Element fault) {
                String code = text(fault, "code");
                if (CODE.matcher(code).matches()) {
                    return fault(code, fault);
                }
            }
        } catch (SAXException | IOException | ParserConfigurationException e) {
            // Reported below.
        }
        return Later.of("no chat answers there (status " + status + ")");
    }

    private static Answer fault(String code, Element fault) {
        String message = text(fault, "message");
        // A fault about the token, such as a scope that does not permit the call, does not concern the message.
        boolean ofToken = ACCOUNT_FAULTS.contains(code) || text(fault, "field").equals("token");
        if (!ofToken && !Boolean.parseBoolean(text(fault, "retryable"))) {
            return new Refused(code, message);
        }
        return new Later(
                !OF_ROOM.contains(code),
                BUSY.contains(code),
                reason(code, ofToken),
                least(text(fault, "retryAfterMillis")));
    }

    private static String reason(String code, boolean ofToken) {
        return ofToken ? "the chat refuses the token: " + code : code;
    }

    private static Duration least(String millis) {
        return millis.matches("[0-9]{1,9}") ? Duration.ofMillis(Long.parseLong(millis)) : Duration.ZERO;
    }

    /** The text of an element of the fault's detail; empty if there is none. */
    private static String text(Element fault, String name) {
        Node found = fault.getElementsByTagNameNS(CHAT, name).item(0);
        return found == null ? "" : found.getTextContent().strip();
    }

    private static Document parse(byte[] xml) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        // By default, errors are printed.
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(xml));
    }
}
