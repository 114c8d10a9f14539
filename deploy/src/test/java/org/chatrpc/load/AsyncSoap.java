package org.chatrpc.load;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Sends envelopes written by hand without a thread for each call: ten thousand of them may wait for their answers. Each has a
 * connection of its own, so the process needs as many files ({@code ulimit -n}). Thread-safe.
 */
public final class AsyncSoap implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private final URI service;

    public AsyncSoap(URI service) {
        this.service = service;
    }

    /** The text of the answer to a request with this body; fails if it is a fault. */
    public CompletableFuture<String> call(String body) {
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'"
                        + " xmlns='urn:chatrpc:v1'><s:Body>" + body + "</s:Body></s:Envelope>"))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(response -> {
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.body());
            }
            return response.body();
        });
    }

    /** Signs up a new person; the answer is the session's token. */
    public CompletableFuture<String> register(String username) {
        return session("Register", username);
    }

    /** Signs in somebody whom {@link #register} signed up; the answer is the session's token. */
    public CompletableFuture<String> login(String username) {
        return session("Login", username);
    }

    private CompletableFuture<String> session(String operation, String username) {
        return call("<" + operation + "><username>" + username + "</username><password>correct horse</password></"
                        + operation + ">")
                .thenApply(answer -> first(answer, "token"));
    }

    /** Asks for the events after the cursor, and waits half a minute for one. */
    public CompletableFuture<String> poll(String token, String cursor) {
        return call("<ReceiveMessages><token>" + token + "</token><cursor>" + cursor
                + "</cursor><waitSeconds>30</waitSeconds></ReceiveMessages>");
    }

    /** The text of the first element of this name. */
    public static String first(String xml, String element) {
        int start = xml.indexOf("<" + element + ">") + element.length() + 2;
        return xml.substring(start, xml.indexOf("<", start));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
