package org.chatrpc.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.glassfish.TlsKey;
import org.jspecify.annotations.Nullable;

/** Checks whether the application is ready, as a load balancer would. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int LIMIT_MILLIS = 10_000;

    private final URL address;
    private final @Nullable SSLContext tls;

    /** @param key null for plain http */
    Readiness(URL address, @Nullable TlsKey key) throws GeneralSecurityException, IOException {
        this.address = address;
        this.tls = key == null ? null : key.clientContext();
    }

    /**
     * Waits until the application is ready, without a time limit (its database may be unreachable), and reports the
     * reason for a delay on the console. Returns false if a stop was requested first.
     */
    boolean await(StopSignal stop, Console console) throws InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        String said = "";
        while (!stop.isRequested()) {
            Answer answer = ask();
            if (answer.status() == HttpURLConnection.HTTP_OK) {
                return true;
            }
            if (System.nanoTime() > deadline && !answer.text().equals(said)) {
                said = answer.text();
                console.warn("Not ready yet, still trying: " + said);
            }
            stop.await(PAUSE);
        }
        return false;
    }

    private record Answer(int status, String text) {}

    private Answer ask() {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(LIMIT_MILLIS);
            connection.setReadTimeout(LIMIT_MILLIS);
            if (tls != null && connection instanceof HttpsURLConnection https) {
                https.setSSLSocketFactory(tls.getSocketFactory());
                // The certificate names the host that clients use; this call uses the listen address.
                https.setHostnameVerifier((host, session) -> true);
            }
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Answer(status, text(status, body));
            }
        } catch (IOException e) {
            return new Answer(0, address + ": " + e.getMessage());
        }
    }

    /**
     * The application's line of JSON; for any other content only the status, as it is probably a page of GlassFish.
     */
    private String text(int status, InputStream body) throws IOException {
        String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
        return text.startsWith("{") ? text.replaceAll("\\s*\\R\\s*", " ") : address + " answers " + status;
    }
}
