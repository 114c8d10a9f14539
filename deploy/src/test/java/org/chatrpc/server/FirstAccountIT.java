package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who becomes the administrator of a server without accounts. */
class FirstAccountIT {
    private static final String REFUSED = ">SETUP_TOKEN_REQUIRED<";
    private static final String ADMINISTRATOR = "administrator>true<";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private TestEngine engine;

    @BeforeEach
    void prepare() {
        engine = new TestEngine(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--host 0.0.0.0", "chat.public.url https://chat.example.org/chat", "chat.setup.open false"})
    void onAServerThatOthersReachItTakesTheTokenThatTheServerShows(String how) throws Exception {
        String[] words = how.split(" ");
        ServerLaunch launch = engine.server(folder.resolve("data"));
        try (ServerProcess server =
                (how.startsWith("-") ? launch.option(words) : launch.setting(words[0], words[1])).start()) {
            String line = server.awaitLine("Setup token");
            String token = line.substring(line.lastIndexOf(' ') + 1);
            assertThat(register(server, "mallory", "", "")).contains(REFUSED);
            assertThat(register(server, "mallory", "guessed", "")).contains(REFUSED);
            assertThat(register(server, "alice", token, "")).contains(ADMINISTRATOR);
            assertThat(register(server, "bob", "", "")).contains(">bob<").doesNotContain(ADMINISTRATOR);
        }
    }

    @Test
    void onAServerForItsMachineItTakesTheTokenIfItComesThroughATrustedProxy() throws Exception {
        ServerLaunch launch = engine.server(folder.resolve("data")).setting("chat.http.trustedProxies", "127.0.0.1");
        try (ServerProcess server = launch.start()) {
            server.awaitLine("Setup token");
            for (String header : List.of("X-Forwarded-For: 192.0.2.1", "Forwarded: for=192.0.2.1")) {
                assertThat(register(server, "mallory", "", header)).contains(REFUSED);
            }
            assertThat(register(server, "alice", "", "")).contains(ADMINISTRATOR);
        }
    }

    /** The answer, or the fault. */
    private String register(ServerProcess server, String username, String token, String header)
            throws IOException, InterruptedException {
        String envelope = "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>"
                + "<Register xmlns='urn:chatrpc:v1'><username>" + username + "</username>"
                + "<password>correct horse battery</password>"
                + (token.isEmpty() ? "" : "<setupToken>" + token + "</setupToken>")
                + "</Register></s:Body></s:Envelope>";
        HttpRequest.Builder request = HttpRequest.newBuilder(server.service())
                .header("Content-Type", "text/xml; charset=utf-8")
                .POST(BodyPublishers.ofString(envelope));
        if (!header.isEmpty()) {
            String[] parts = header.split(": ");
            request.header(parts[0], parts[1]);
        }
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }
}
