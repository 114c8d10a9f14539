package org.chatrpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody can fill the log of the embedded server with requests, refused or not, or write into it what was sent. */
class FloodedLogIT {
    private static final int ROUNDS = 50;
    private static final int CALLS = 3_000;
    private static final int MAX_GROWTH = 64 * 1024;

    /** In every request, at the beginning of a line if the request can have lines. */
    private static final String FORGED = "FORGED-2026";

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    @TempDir
    private Path folder;

    @Test
    void aFloodOfRefusedRequestsIsSummedUp() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder).start()) {
            int before = log().length();
            for (int round = 0; round < ROUNDS; round++) {
                try (RawConnection connection = RawConnection.to(server)) {
                    for (String document : documents()) {
                        connection.request("POST", "/chat/ChatService", "Content-Type: text/xml\r\n", document);
                    }
                }
                for (String request : malformed()) {
                    try (RawConnection connection = RawConnection.to(server)) {
                        connection.send(request);
                        connection.answer();
                    }
                }
                breakOff(server);
            }
            assertThat(server.terminate()).isZero();
            String log = log();
            assertThat(log.length() - before).isLessThan(MAX_GROWTH);
            assertThat(log).doesNotContain("\tat ", FORGED).contains(" callers=strangers");
            assertThat(server.errors()).noneMatch(line -> line.contains(FORGED));
        }
    }

    /** Nobody needs an account for this one, and it is answered like any other call. */
    @Test
    void aFloodOfSuccessfulCallsIsSummedUp() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder).start()) {
            int before = log().length();
            try (RawConnection connection = RawConnection.to(server)) {
                String options = envelope("", "<GetSignInOptions xmlns='urn:chatrpc:v1'/>");
                for (int i = 0; i < CALLS; i++) {
                    connection.request("POST", "/chat/ChatService", "Content-Type: text/xml\r\n", options);
                }
            }
            assertThat(server.terminate()).isZero();
            String log = log();
            assertThat(log.length() - before).isLessThan(MAX_GROWTH);
            assertThat(log).containsPattern("more=[0-9]{4} outcome=OK callers=strangers");
        }
    }

    /** Documents that are not calls of the contract, each in a way of its own. */
    private static List<String> documents() {
        return List.of(
                "",
                "\n" + FORGED,
                "\n" + FORGED + "<a/>",
                "<a>\n" + FORGED + "</a>",
                "<!DOCTYPE " + FORGED + "><a/>",
                "<Envelope xmlns='urn:" + FORGED + "'/>",
                envelope("", "\n" + FORGED),
                envelope("", "<Login xmlns='urn:chatrpc:v1'>\n" + FORGED + "</Login>"),
                envelope("", "<" + FORGED + " xmlns='urn:chatrpc:v1'/>"),
                envelope("", "<Login xmlns='urn:" + FORGED + "'/>"),
                envelope("", login("<username>\n" + FORGED + "\n</username><password>" + FORGED + "</password>")),
                envelope("", login("<username>&#x202e;" + FORGED + "</username>")),
                envelope("", login("<" + FORGED + "/>")),
                envelope(
                        "",
                        login("<username xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:type='" + FORGED
                                + ":y'>a</username>")),
                envelope("", login("<username>a</username>".repeat(200) + FORGED)),
                envelope("", login("<a>".repeat(200) + FORGED + "</a>".repeat(200))),
                envelope("<x " + "a='" + FORGED + "' mustUnderstand='true' xmlns='" + ENVELOPE + "'/>", login("")),
                envelope("<h:" + FORGED + " xmlns:h='urn:h' e:mustUnderstand='true'/>", login("")),
                envelope("", "<ListRooms xmlns='urn:chatrpc:v1'><token>\n" + FORGED + "</token></ListRooms>"),
                envelope(
                        "",
                        "<ReceiveMessages xmlns='urn:chatrpc:v1'><token>" + FORGED + "</token><waitSeconds>" + FORGED
                                + "</waitSeconds></ReceiveMessages>"),
                attributes());
    }

    private static String attributes() {
        String many = Stream.iterate(0, i -> i + 1)
                .limit(100)
                .map(i -> " a" + i + "='" + FORGED + "'")
                .collect(Collectors.joining());
        return envelope("", "<Login" + many + " xmlns='urn:chatrpc:v1'/>");
    }

    private static String login(String elements) {
        return "<Login xmlns='urn:chatrpc:v1'>" + elements + "</Login>";
    }

    private static String envelope(String header, String body) {
        return "<e:Envelope xmlns:e='" + ENVELOPE + "'>"
                + (header.isEmpty() ? "" : "<e:Header>" + header + "</e:Header>") + "<e:Body>" + body
                + "</e:Body></e:Envelope>";
    }

    private static List<String> malformed() {
        String post = "POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\n";
        return List.of(
                FORGED + " x\r\n\r\n",
                "GET /" + FORGED + "%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /chat/" + FORGED + ".jsp HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /chat/download/..%2f" + FORGED + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /" + FORGED.repeat(500) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /chat/ HTTP/1.1\r\nHost: " + FORGED + " x\r\n\r\n",
                "GET /chat/ HTTP/1.1\r\nHost: x\r\nUser-Agent: " + FORGED + "\u001b[31m\r\n\r\n",
                "GET /chat/?" + FORGED + "%zz=%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                FORGED + " /chat/ HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /chat/ HTTP/" + FORGED + "\r\nHost: x\r\n\r\n",
                "GET /chat/ HTTP/1.1\r\n" + FORGED + "\r\nHost: x\r\n\r\n",
                "GET /chat/ HTTP/1.1\r\nHost: x\r\nX: " + FORGED.repeat(2_000) + "\r\n\r\n",
                post + "Content-Length: " + FORGED + "\r\n\r\n",
                post + "Transfer-Encoding: " + FORGED + "\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\n" + FORGED + "\r\n",
                post + "Expect: " + FORGED + "\r\nContent-Length: 11\r\n\r\n" + FORGED);
    }

    /** Announces a request, sends a part of it, and leaves. */
    private static void breakOff(ServerProcess server) throws IOException {
        try (RawConnection connection = RawConnection.to(server)) {
            connection.send("POST /chat/ChatService HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\n"
                    + "Content-Length: 1000\r\n\r\n" + FORGED);
        }
    }

    private String log() {
        return String.join("\n", LogFiles.linesIn(folder));
    }
}
