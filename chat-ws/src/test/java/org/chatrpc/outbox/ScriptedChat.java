package org.chatrpc.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** An HTTP server that answers {@code SendMessage} as a test says, and remembers what it was sent. */
final class ScriptedChat implements AutoCloseable {

    /** A request as an XML parser reads it. */
    record Sent(String token, String room, String body, String id) {}

    /** @param status 0 to close the connection without an answer */
    record Reply(int status, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Sent, Reply> script = request -> posted();

    ScriptedChat() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/chat/ChatService", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    static Reply posted() {
        return new Reply(
                200,
                envelope("<n:SendMessageResponse xmlns:n='urn:chatrpc:v1'><n:receipt><n:messageId>1</n:messageId>"
                        + "</n:receipt></n:SendMessageResponse>"));
    }

    /** @param more further elements of the fault */
    static Reply fault(String code, boolean retryable, String more) {
        return new Reply(
                500,
                envelope("<s:Fault><faultcode>s:Client</faultcode><faultstring>" + code
                        + ": no</faultstring><detail><ChatFault xmlns='urn:chatrpc:v1'><code>" + code
                        + "</code><message>Not now &amp; not here.</message><retryable>" + retryable + "</retryable>"
                        + more + "</ChatFault></detail></s:Fault>"));
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/chat");
    }

    void answer(Function<Sent, Reply> replies) {
        script = replies;
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    List<String> bodies() {
        return sent.stream().map(Sent::body).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Sent request = read(exchange);
            Reply reply = script.apply(request);
            sent.add(request);
            if (reply.status() > 0) {
                byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Location", address() + "/elsewhere");
                exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static Sent read(HttpExchange exchange) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(exchange.getRequestBody());
            return new Sent(
                    text(document, "token"),
                    text(document, "room"),
                    text(document, "body"),
                    text(document, "clientMessageId"));
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static String text(Document document, String name) {
        return document.getElementsByTagNameNS("urn:chatrpc:v1", name).item(0).getTextContent();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
