package org.chatrpc.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.server.RawConnection.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever opens more connections than the server can have loses idle ones: nobody else is kept out, and no waiting poll is cut. */
class ConnectionLimitIT {
    private static final int LIMIT = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CONTENT = "Content-Type: text/xml\r\n";

    @TempDir
    private Path folder;

    private final List<RawConnection> silent = new ArrayList<>();

    @Test
    void idleConnectionsMakeRoomForOthers() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder)
                        .setting("chat.http.connections", Integer.toString(LIMIT))
                        .start();
                RawConnection reader = RawConnection.to(server);
                RawConnection author = RawConnection.to(server)) {
            String token = value(
                    "token", call(author, "Register", "<username>ann</username><password>correct horse</password>"));
            String cursor = value("cursor", call(author, "ReceiveMessages", token(token)));
            reader.send(request(
                    "ReceiveMessages", token(token) + "<cursor>" + cursor + "</cursor><waitSeconds>30</waitSeconds>"));

            // Until its bytes have been read, it is as silent as the others.
            await().atMost(PATIENCE).until(() -> hasWaitingReader(server));
            for (int i = 0; i < 4 * LIMIT; i++) {
                silent.add(RawConnection.to(server));
            }
            try (RawConnection newcomer = RawConnection.to(server)) {
                assertThat(newcomer.request("GET", "/chat/health/live", "", "").status())
                        .isEqualTo(200);
                call(
                        newcomer,
                        "SendMessage",
                        token(token) + "<room>general</room><body>still here</body>"
                                + "<clientMessageId>1</clientMessageId>");
            }
            assertThat(reader.answer().body()).contains("still here");
            assertThat(open()).isLessThan(LIMIT);
        } finally {
            for (RawConnection connection : silent) {
                connection.close();
            }
        }
    }

    private static boolean hasWaitingReader(ServerProcess server) throws IOException {
        try (InputStream in = server.base().resolve("metrics").toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8).contains("\nchat_waiting_readers 1.0");
        }
    }

    private long open() throws IOException {
        long open = 0;
        for (RawConnection connection : silent) {
            open += connection.isOpen() ? 1 : 0;
        }
        return open;
    }

    private static String token(String token) {
        return "<token>" + token + "</token>";
    }

    private static String call(RawConnection connection, String operation, String parts) throws IOException {
        connection.send(request(operation, parts));
        Answer answer = connection.answer();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String request(String operation, String parts) {
        String body = "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><" + operation
                + " xmlns=\"urn:chatrpc:v1\">" + parts + "</" + operation + "></e:Body></e:Envelope>";
        return "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\n" + CONTENT + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private static String value(String element, String xml) {
        Matcher found = Pattern.compile("<(?:\\w+:)?" + element + ">([^<]*)<").matcher(xml);
        assertThat(found.find()).as(xml).isTrue();
        return found.group(1);
    }
}
