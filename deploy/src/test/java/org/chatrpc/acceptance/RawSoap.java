package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hand-written SOAP, sent as any program could send it. Used by one thread. */
final class RawSoap {
    /** Strings that disclose the server's internals. */
    private static final List<String> INTERNALS = List.of(
            "Exception",
            "java.",
            "javax.",
            "jakarta.",
            "com.sun",
            "org.glassfish",
            "org.apache",
            "org.jboss",
            "org.chatrpc",
            "\tat ",
            "SELECT",
            "SQLITE",
            "jdbc:",
            "woodstox",
            "wstx",
            "ParseError",
            "JAXB",
            "Metro",
            "GlassFish",
            "Payara",
            "WildFly",
            "JBoss",
            "Undertow",
            "org.wildfly",
            "io.undertow",
            "Liberty",
            "com.ibm",
            "CXF",
            "stackTrace");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    RawSoap(URL base) {
        this(base, "ChatService");
    }

    /** For requests to another service than the chat. */
    RawSoap(URL base, String service) {
        endpoint = URI.create(base + service);
    }

    static String envelope(String body) {
        return "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:c=\"urn:chatrpc:v1\">"
                + "<soapenv:Header/><soapenv:Body>" + body + "</soapenv:Body></soapenv:Envelope>";
    }

    HttpResponse<String> call(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("text/xml; charset=utf-8", BodyPublishers.ofString(envelope(body)));
        if (answer.statusCode() != 200) {
            DocumentedFaults.assertDocumentedFor(body, element(answer, "code"));
        }
        return answer;
    }

    HttpResponse<String> post(String contentType, BodyPublisher body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().header("Content-Type", contentType).POST(body));
    }

    /** Sends a prepared request to the endpoint. */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.uri(endpoint).build(), BodyHandlers.ofString());
    }

    /** Asserts that the answer is one of our faults with this code, and discloses no internals. */
    static void assertFault(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(element(answer, "code")).as(answer.body()).isEqualTo(code);
        assertThat(element(answer, "faultstring")).isEqualTo(code + ": " + element(answer, "message"));
        assertNoInternals(answer);
    }

    static void assertNoInternals(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(INTERNALS);
    }

    /** The text of the first element with this local name. */
    static String element(HttpResponse<String> answer, String name) {
        Matcher matcher =
                Pattern.compile("<(?:\\w+:)?" + name + "(?: [^>]*)?>([^<]*)</").matcher(answer.body());
        assertThat(matcher.find()).as("%s in %s", name, answer.body()).isTrue();
        return matcher.group(1);
    }
}
