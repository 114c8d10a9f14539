package org.chatrpc.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A client of another make: it writes its envelopes by hand, and knows nothing but the contract. */
final class ForeignClient {

    private static final String CHAT = "urn:chatrpc:v1";

    /**
     * What it reads of an event.
     *
     * @param text of the message, or the emoji, or the presence
     */
    record Event(String kind, String actor, String text, String messageId) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final String token;
    private final List<Event> seen = new ArrayList<>();
    private String cursor = "";

    /** Signs up. */
    ForeignClient(URI service, String username, String displayName) throws IOException, InterruptedException {
        this.service = service;
        token = text(
                call("<Register><username>" + username + "</username><password>correct horse battery</password>"
                        + "<displayName>" + displayName + "</displayName></Register>"),
                "token");
        poll(0);
        seen.clear();
    }

    /** Makes a call of this session. @param parts in XML, after the token */
    Element does(String operation, String parts) throws IOException, InterruptedException {
        return call("<" + operation + "><token>" + token + "</token>" + parts + "</" + operation + ">");
    }

    /** Says something in the room of everybody. @return the id of the message */
    String say(String body, String more) throws IOException, InterruptedException {
        return text(
                does(
                        "SendMessage",
                        "<room>general</room><body>" + body + "</body><clientMessageId>" + UUID.randomUUID()
                                + "</clientMessageId>" + more),
                "messageId");
    }

    /** Polls until it has seen such an event, and returns it. */
    Event awaits(String kind, String actor, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        int next = 0;
        while (true) {
            for (; next < seen.size(); next++) {
                Event event = seen.get(next);
                if (event.kind().equals(kind)
                        && event.actor().equals(actor)
                        && event.text().equals(text)) {
                    return event;
                }
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("No " + kind + " by " + actor + " with " + text + " in " + seen);
            }
            poll(5);
        }
    }

    /** Forgets what it has seen of a kind. */
    void forget(String kind) {
        seen.removeIf(event -> event.kind().equals(kind));
    }

    /** Everything about messages that it has seen, in order. */
    List<String> story() {
        return seen.stream()
                .filter(event ->
                        event.kind().startsWith("MESSAGE") || event.kind().startsWith("REACTION"))
                .map(event -> event.kind() + " " + event.actor() + " " + event.text())
                .toList();
    }

    private void poll(int seconds) throws IOException, InterruptedException {
        Element answer = does(
                "ReceiveMessages",
                (cursor.isEmpty() ? "" : "<cursor>" + cursor + "</cursor>") + "<waitSeconds>" + seconds
                        + "</waitSeconds>");
        cursor = text(answer, "cursor");
        NodeList events = answer.getElementsByTagNameNS(CHAT, "event");
        IntStream.range(0, events.getLength())
                .mapToObj(events::item)
                .map(Element.class::cast)
                .map(ForeignClient::event)
                .forEach(seen::add);
    }

    private static Event event(Element event) {
        String kind = text(event, "kind");
        String part = kind.startsWith("REACTION")
                // The message has the earlier ones.
                ? own(event, "emoji")
                : text(event, kind.startsWith("PRESENCE") ? "presence" : "body");
        return new Event(kind, text(event, "actor"), part, text(event, "messageId"));
    }

    /** The text of a part of an element itself, not of what it contains; empty if there is none. */
    private static String own(Element element, String name) {
        for (Node part = element.getFirstChild(); part != null; part = part.getNextSibling()) {
            if (name.equals(part.getLocalName())) {
                return part.getTextContent();
            }
        }
        return "";
    }

    private Element call(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns='"
                        + CHAT + "'><s:Body>" + body + "</s:Body></s:Envelope>"))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString(UTF_8));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
        return parse(response.body()).getDocumentElement();
    }

    private static Document parse(String xml) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(UTF_8)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(xml, e);
        }
    }

    /** The text of the first such element within another; empty if there is none. */
    private static String text(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(CHAT, name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
