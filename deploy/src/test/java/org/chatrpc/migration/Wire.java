package org.chatrpc.migration;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A client without generated classes, because fixtures outlive the contract they were made with: answers are read by
 * the local names of their elements. Thread-safe.
 */
final class Wire {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String CHAT = "urn:chatrpc:v1";
    private static final String ADMINISTRATION = "urn:chatrpc:admin:v1";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final String namespace;

    Wire(URI service) {
        this(service, CHAT);
    }

    private Wire(URI service, String namespace) {
        this.service = service;
        this.namespace = namespace;
    }

    /** The administration beside this chat service. */
    static Wire toAdministration(URI service) {
        return new Wire(service.resolve("AdminService"), ADMINISTRATION);
    }

    /** The contract as the server shows it. */
    String wsdl() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(service + "?wsdl")).build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new AssertionError("There is no contract", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The answer to a call, which may be a fault.
     *
     * @param parts alternating names and values of the request's elements; elements with a null value are omitted
     */
    Reply ask(String operation, String... parts) {
        StringBuilder body = new StringBuilder("<" + operation + " xmlns='" + namespace + "'>");
        for (int i = 0; i < parts.length; i += 2) {
            if (parts[i + 1] != null) {
                body.append('<').append(parts[i]).append('>').append(escaped(parts[i + 1]));
                body.append("</").append(parts[i]).append('>');
            }
        }
        body.append("</").append(operation).append('>');
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(
                        "<s:Envelope xmlns:s='" + SOAP + "'><s:Body>" + body + "</s:Body></s:Envelope>"))
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Reply(content(response.body()));
        } catch (IOException e) {
            throw new AssertionError(operation + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Like {@link #ask}, but a fault is an error of the test or the server. */
    Reply call(String operation, String... parts) {
        Reply reply = ask(operation, parts);
        if (reply.fault() != null) {
            throw new AssertionError(operation + " was refused: " + reply.fault());
        }
        return reply;
    }

    /**
     * Carriage returns are written as references, because XML parsers would turn them into line feeds (XML 1.0,
     * section 2.11).
     */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\r", "&#13;");
    }

    private static Element content(String envelope) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(envelope)))
                    .getDocumentElement();
            Element body = (Element) root.getElementsByTagNameNS(SOAP, "Body").item(0);
            return Reply.elements(body).get(0);
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError("The answer is no XML: " + envelope, e);
        }
    }
}
