package org.chatrpc.client.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.client.session.signin.SignInProvider;

/**
 * A sign-in provider on this computer that does what the client sees of a real one, PKCE included, and a browser in which
 * somebody signs in there. Its tokens have no signature. Thread-safe.
 */
public final class LoginProvider implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile boolean refusing;
    private volatile boolean silent;

    public LoginProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** As the chat names it to the client. */
    public SignInProvider description() {
        return new SignInProvider(
                "Example ID",
                address("").toString(),
                "chat-desktop",
                "openid profile",
                Optional.of(new SignInProvider.Addresses(address("/authorize"), address("/token"))));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** From now on nobody may sign in. */
    public void refuse() {
        refusing = true;
    }

    /** From now on codes are not exchanged. */
    public void exchangeNothing() {
        silent = true;
    }

    /** Fills in the form on the page at this address as a person does, and returns what the browser shows in the end. */
    public static String signInWithBrowser(URI page, String username) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String form = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
        if (!form.contains("<form")) {
            return form;
        }
        HttpRequest filled = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + URLEncoder.encode(username, UTF_8)))
                .build();
        return browser.send(filled, BodyHandlers.ofString()).body();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = values(exchange.getRequestURI().getRawQuery());
            String back = query.get("redirect_uri") + "?state=" + URLEncoder.encode(query.get("state"), UTF_8);
            if (refusing) {
                redirect(exchange, back + "&error=access_denied");
            } else if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, 200, "<form method=\"post\"><input name=\"username\"></form>");
            } else {
                String code = "code-" + codes.size();
                query.putAll(values(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
                codes.put(code, query);
                redirect(exchange, back + "&code=" + code);
            }
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form =
                    values(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
            boolean valid = asked != null
                    && !silent
                    && form.get("grant_type").equals("authorization_code")
                    && form.get("client_id").equals(asked.get("client_id"))
                    && form.get("redirect_uri").equals(asked.get("redirect_uri"))
                    && challenge(form.get("code_verifier")).equals(asked.get("code_challenge"));
            answer(exchange, valid ? 200 : 400, valid ? "{\"id_token\":\"" + idToken(asked) + "\"}" : "{}");
        }
    }

    private static String idToken(Map<String, String> asked) {
        String claims =
                "{\"nonce\":\"" + asked.get("nonce") + "\",\"preferred_username\":\"" + asked.get("username") + "\"}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8)) + ".x";
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        exchange.sendResponseHeaders(303, -1);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> values(String query) {
        return Stream.of(query.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(
                        part -> URLDecoder.decode(part[0], UTF_8), part -> URLDecoder.decode(part[1], UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
