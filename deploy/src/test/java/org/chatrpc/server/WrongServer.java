package org.chatrpc.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A web server on this machine that is not the chat which a command expects. */
record WrongServer(HttpServer server, String url) implements AutoCloseable {

    private static WrongServer start(HttpServer server, String scheme, HttpHandler handler) {
        server.createContext("/", handler);
        server.start();
        return new WrongServer(
                server, scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/chat");
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** A chat that refuses everything. */
    static WrongServer withFault(String message) throws IOException {
        String soap = "http://schemas.xmlsoap.org/soap/envelope/";
        String body = "<s:Envelope xmlns:s='" + soap + "'><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>"
                + message + "</faultstring></s:Fault></s:Body></s:Envelope>";
        return start(HttpServer.create(anyPort(), 0), "http", exchange -> answer(exchange, 500, body));
    }

    /** A server that has a page for everybody. */
    static WrongServer withPage(int status) throws IOException {
        return start(HttpServer.create(anyPort(), 0), "http", exchange -> answer(exchange, status, "<p>Welcome<br>"));
    }

    static WrongServer redirectingTo(String address) throws IOException {
        return start(HttpServer.create(anyPort(), 0), "http", exchange -> {
            exchange.getResponseHeaders().set("Location", address);
            answer(exchange, 301, "");
        });
    }

    /** A server whose response never ends. */
    static WrongServer withoutEnd() throws IOException {
        return start(HttpServer.create(anyPort(), 0), "http", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            while (true) {
                exchange.getResponseBody().write(part);
            }
        });
    }

    /** A server with a certificate that nobody trusts. */
    static WrongServer withTls(Path keyStore) throws IOException, GeneralSecurityException {
        char[] password = SelfSignedKey.PASSWORD.toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(keyStore.toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return start(server, "https", exchange -> answer(exchange, 200, ""));
    }

    /** A port on which nothing listens. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
