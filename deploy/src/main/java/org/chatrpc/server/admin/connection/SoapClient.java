package org.chatrpc.server.admin.connection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.chatrpc.server.console.TerminalText;
import org.chatrpc.server.settings.StartFailure;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Calls one web service with the means of the JDK: a request of this chat is a flat list of texts, so that a SOAP stack would
 * add nothing but time to start. Thread-safe.
 *
 * @param namespace that of the contract
 */
public record SoapClient(URI service, String namespace) {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    /** What a proxy says while it has no server to pass a call to, such as during a restart. */
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    /**
     * Calls an operation, and returns the element of its response.
     *
     * @param values the texts of the request's elements, each as often as it comes, in the order of the contract
     * @throws RetryableFailure if the server cannot be reached, or it or a proxy says that the same call may succeed later
     * @throws StartFailure if the call is refused, or a text cannot be sent
     */
    public Element call(String operation, Map<String, List<String>> values) throws StartFailure {
        for (Map.Entry<String, List<String>> element : values.entrySet()) {
            for (String text : element.getValue()) {
                XmlText.require(element.getKey(), text);
            }
        }
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofString(envelope(operation, values)))
                .build();
        try {
            HttpResponse<byte[]> response = send(request);
            Element body = body(response);
            if ("Fault".equals(body.getLocalName())) {
                throw refusal(body);
            }
            return body;
        } catch (LimitedBody.TooLargeException e) {
            throw new StartFailure("There is no chat at " + service + ": " + e.getMessage() + ".", e);
        } catch (IOException e) {
            throw Unreachable.at(service, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.", e);
        }
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> response = HTTP.sendAsync(request, head -> new LimitedBody());
        try {
            // The time limit of a request would end with the head of its response.
            return response.get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new HttpTimeoutException("The response is not complete");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static StartFailure refusal(Element fault) {
        String message = Elements.text(fault, "faultstring");
        boolean isRetryable = fault.getElementsByTagNameNS("*", "retryable").item(0) instanceof Element retryable
                && retryable.getTextContent().equals("true");
        return isRetryable ? new RetryableFailure(message, least(fault)) : new StartFailure(message);
    }

    private static Duration least(Element fault) {
        String millis = fault.getElementsByTagNameNS("*", "retryAfterMillis").item(0) instanceof Element after
                ? after.getTextContent().strip()
                : "";
        return millis.matches("[0-9]{1,9}") ? Duration.ofMillis(Long.parseLong(millis)) : Duration.ZERO;
    }

    private String envelope(String operation, Map<String, List<String>> values) {
        StringBuilder xml = new StringBuilder("<s:Envelope xmlns:s=\"" + SOAP + "\"><s:Body><")
                .append(operation)
                .append(" xmlns=\"")
                .append(namespace)
                .append("\">");
        values.forEach((name, texts) -> texts.forEach(value -> xml.append('<')
                .append(name)
                .append('>')
                .append(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("</")
                .append(name)
                .append('>')));
        return xml.append("</")
                .append(operation)
                .append("></s:Body></s:Envelope>")
                .toString();
    }

    /** Redirects are not followed, because they could lead a secret astray. */
    private static String what(HttpResponse<byte[]> response) {
        String target = response.headers().firstValue("Location").orElse("");
        boolean isRedirect = response.statusCode() / 100 == 3 && !target.isEmpty();
        return isRedirect
                ? "redirects to " + TerminalText.oneLine(target) + ". Give the address of the chat itself as --url"
                : "answers with status " + response.statusCode();
    }

    private Element body(HttpResponse<byte[]> response) throws StartFailure {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The one that is there prints what is wrong with the page of a proxy to the standard error.
            builder.setErrorHandler(new DefaultHandler());
            Document document = builder.parse(new ByteArrayInputStream(response.body()));
            NodeList bodies = document.getElementsByTagNameNS(SOAP, "Body");
            if (bodies.item(0) instanceof Element body
                    && Elements.children(body).size() == 1) {
                return Elements.children(body).get(0);
            }
        } catch (SAXException | IOException | ParserConfigurationException e) {
            // Reported below: the server at this address is not a chat.
        }
        if (AWAY.contains(response.statusCode())) {
            throw new RetryableFailure(
                    "The server at " + service + " is away: what is in front of it answers with status "
                            + response.statusCode() + ".",
                    Duration.ZERO);
        }
        throw new StartFailure("There is no chat at " + service + ": it " + what(response) + ".");
    }
}
