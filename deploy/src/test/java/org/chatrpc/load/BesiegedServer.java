package org.chatrpc.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;

/** A server and the connections that a test opens to it, some of which mean it no good. For one thread. */
final class BesiegedServer implements AutoCloseable {
    private static final int NEWCOMERS = 5;

    private final ServerProcess process;
    private final List<SlowPeer> peers = new ArrayList<>();

    /** @param launch is started */
    BesiegedServer(ServerLaunch launch) {
        this.process = launch.start();
    }

    /** A server, not started yet, that has few threads and little memory, and lets many sign up. */
    static ServerLaunch small(Path folder) {
        return ServerLaunch.in(folder)
                .jvm("-Xmx256m")
                .setting("chat.http.threads", "8")
                .setting("chat.registration.perHour", "100000");
    }

    ServerProcess process() {
        return process;
    }

    /** The path of an address relative to that of the server. */
    String path(String relative) {
        return uri(relative).getPath();
    }

    URI uri(String relative) {
        return process.base().resolve(relative);
    }

    /** Connects. */
    SlowPeer open() throws IOException {
        SlowPeer peer = new SlowPeer(process.service());
        peers.add(peer);
        return peer;
    }

    /** All connections since the last {@link #disconnect}, in order. */
    List<SlowPeer> peers() {
        return Collections.unmodifiableList(peers);
    }

    /** Ends all connections. */
    void disconnect() throws IOException {
        for (SlowPeer peer : peers) {
            peer.close();
        }
        peers.clear();
    }

    /** Some sign up and send, one after the other, on new connections. Returns how long each took, the fastest first. */
    List<Duration> newcomers() throws IOException {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < NEWCOMERS; i++) {
            long start = System.nanoTime();
            String name = "new-" + UUID.randomUUID().toString().substring(0, 8);
            String message = "<room>general</room><body>hello</body><clientMessageId>" + name + "</clientMessageId>";
            ask(register(name), "SendMessage", message);
            times.add(Duration.ofNanos(System.nanoTime() - start));
        }
        Collections.sort(times);
        return times;
    }

    /** Signs up a new person, head and body sent apart as most clients do; returns the token. */
    String register(String username) throws IOException {
        String body = registration(username);
        return AsyncSoap.first(open().head(body.length()).send(body).readUntil("Envelope>"), "token");
    }

    /** Makes a call that succeeds. */
    void ask(String token, String operation, String elements) throws IOException {
        assertThat(open().call(request(token, operation, elements)).readUntil("Envelope>"))
                .startsWith("HTTP/1.1 200");
    }

    /** The body of a call that signs up a new person. */
    static String registration(String username) {
        return envelope("<Register xmlns=\"urn:chatrpc:v1\"><username>" + username + "</username><password>"
                + UUID.nameUUIDFromBytes(username.getBytes()) + "</password></Register>");
    }

    /** The body of another call. */
    static String request(String token, String operation, String elements) {
        return envelope("<" + operation + " xmlns=\"urn:chatrpc:v1\"><token>" + token + "</token>" + elements + "</"
                + operation + ">");
    }

    private static String envelope(String body) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    @Override
    public void close() throws IOException {
        disconnect();
        process.close();
    }
}
