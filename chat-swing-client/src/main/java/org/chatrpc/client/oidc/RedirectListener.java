package org.chatrpc.client.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chatrpc.client.oidc.BrowserSignInException.Reason;

/**
 * Waits on a local port for the browser to return from the provider. Only one path is served, and only requests with the
 * state of this sign-in count, because other programs on this computer can connect to the port too. Thread-safe.
 */
final class RedirectListener implements AutoCloseable {

    /** What the client's redirect is registered with, with any port (RFC 8252, section 7.3). */
    static final String PATH = "/";

    /** More than one, so that a program that connects and sends nothing does not block the browser. */
    private static final int THREADS = 4;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, RedirectListener::thread);
    private final String state;
    private final String issuer;
    private final String done;
    private final String failed;
    private final CompletableFuture<String> code = new CompletableFuture<>();

    /**
     * @param done what the browser shows after the sign-in
     * @param failed what it shows if the sign-in did not succeed, or the address is another one
     */
    RedirectListener(String state, String issuer, String done, String failed) throws BrowserSignInException {
        this.state = state;
        this.issuer = issuer;
        this.done = done;
        this.failed = failed;
        try {
            server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        } catch (IOException e) {
            throw new BrowserSignInException(Reason.NO_LISTENER, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "chat-sign-in-redirect");
        thread.setDaemon(true);
        return thread;
    }

    /** Where the browser comes back to. */
    URI redirect() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** The code that the browser brings. */
    String await(Duration timeout) throws BrowserSignInException {
        try {
            return code.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new BrowserSignInException(Reason.TIMED_OUT, e);
        } catch (CancellationException e) {
            throw new BrowserSignInException(Reason.CANCELLED, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrowserSignInException(Reason.CANCELLED, e);
        } catch (ExecutionException e) {
            throw new BrowserSignInException(Reason.REFUSED, e);
        }
    }

    /** Ends the wait. Any thread may call it. */
    void cancel() {
        code.cancel(false);
    }

    @Override
    public void close() {
        cancel();
        // The browser still receives its page.
        server.stop(1);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI target = exchange.getRequestURI();
            Map<String, String> query = values(String.valueOf(target.getRawQuery()));
            boolean mine = exchange.getRequestMethod().equals("GET")
                    && target.getPath().equals(PATH)
                    && areEqual(query.getOrDefault("state", ""), state)
                    && query.getOrDefault("iss", issuer).equals(issuer);
            String brought = mine ? query.getOrDefault("code", "") : "";
            try {
                respond(exchange, mine ? 200 : 404, brought.isEmpty() ? failed : done);
            } finally {
                // Also if the browser did not wait for its page.
                if (!brought.isEmpty()) {
                    code.complete(brought);
                } else if (mine) {
                    code.completeExceptionally(new IOException("The provider refused the sign-in"));
                }
            }
        }
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] page = ("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>RPC chat</title></head>"
                        + "<body style=\"font-family: sans-serif; margin: 3em\"><p>" + text + "</p></body></html>")
                .getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(status, page.length);
        exchange.getResponseBody().write(page);
    }

    private static Map<String, String> values(String query) {
        Map<String, String> values = new HashMap<>();
        for (String part : query.split("&", -1)) {
            int end = part.indexOf('=');
            if (end > 0) {
                // The first value wins, so that a duplicate parameter cannot override it.
                values.putIfAbsent(decoded(part.substring(0, end)), decoded(part.substring(end + 1)));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
