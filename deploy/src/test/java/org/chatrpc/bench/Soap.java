package org.chatrpc.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Sends hand-written envelopes, to minimise the client's work, because client and server share the machine.
 * Thread-safe.
 */
final class Soap {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    Soap(URI service) {
        this.service = service;
    }

    /** The text of the answer to a request with this body; a fault is an error. */
    String call(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString("<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'"
                        + " xmlns='urn:chatrpc:v1'><s:Body>" + body + "</s:Body></s:Envelope>"))
                .build();
        HttpResponse<String> response = answer(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.body());
        }
        return response.body();
    }

    /**
     * Asks again if the connection was closed: the client of JDK 17 may take an answer that comes very quickly for data on a
     * connection that is not in use, and closes it then (of 350,000 idle polls, three).
     */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    /** Asks whether the server lives: what its container costs, without any operation of the chat. */
    void live() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("health/live")).build();
        HttpResponse<String> response = answer(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.body());
        }
    }

    String newestPage(String token, String room) throws IOException, InterruptedException {
        return call("<GetHistory><token>" + token + "</token><room>" + room + "</room></GetHistory>");
    }

    /** The page of history before the message with this number. */
    String page(String token, String room, long before) throws IOException, InterruptedException {
        return call("<GetHistory><token>" + token + "</token><room>" + room + "</room><beforeNumber>" + before
                + "</beforeNumber></GetHistory>");
    }

    /** The text of the first element with this name. */
    static String first(String xml, String element) {
        int start = xml.indexOf("<" + element + ">") + element.length() + 2;
        return xml.substring(start, xml.indexOf("<", start));
    }

    String register(String username) throws IOException, InterruptedException {
        return first(
                call("<Register><username>" + username + "</username><password>correct horse</password></Register>"),
                "token");
    }

    String send(String token, String body, String id) throws IOException, InterruptedException {
        return call("<SendMessage><token>" + token + "</token><room>general</room><body>" + body
                + "</body><clientMessageId>" + id + "</clientMessageId></SendMessage>");
    }

    String poll(String token, String cursor) throws IOException, InterruptedException {
        return call("<ReceiveMessages><token>" + token + "</token><cursor>" + cursor + "</cursor></ReceiveMessages>");
    }
}
