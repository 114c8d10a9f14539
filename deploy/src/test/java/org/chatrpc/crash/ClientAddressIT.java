package org.chatrpc.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.recipe.LoadBalancer;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client address as seen by the server, through a trusted HAProxy and directly. */
class ClientAddressIT {
    private static final String BALANCER = "127.0.0.1";
    private static final String ALICE = "127.0.0.2";
    private static final String MALLORY = "127.0.0.3";
    private static final String ELSEWHERE = "127.0.0.4";

    /** More wrong passwords than are allowed without a delay. */
    private static final int GUESSES = 8;

    @Test
    void eachClientBehindTheLoadBalancerIsLimitedSeparatelyWhateverHeadersItSends(@TempDir Path folder)
            throws IOException {
        try (ServerProcess server = start(folder);
                LoadBalancer balancer = new LoadBalancer(Collections.nCopies(3, server.port()))) {
            String token = token(post(ALICE, balancer.service(), "", account("Register", "correct horse")));
            assertThat(post(
                            ALICE,
                            balancer.service(),
                            "",
                            "<c:ListSessions><c:token>" + token + "</c:token></c:ListSessions>"))
                    .contains("address>" + ALICE + "</");
            String guessed = "";
            for (int i = 0; i < GUESSES; i++) {
                String claim = "X-Forwarded-For: 203.0.113." + i + "\r\n";
                guessed = post(MALLORY, balancer.service(), claim, account("Login", "wrong horse"));
            }
            assertThat(guessed).contains("TOO_MANY_ATTEMPTS");
            token(post(ALICE, balancer.service(), "", account("Login", "correct horse")));
            assertThat(wsdl(ALICE, balancer.service())).doesNotContain("chat.example.org");
        }
    }

    @Test
    void onlyATrustedPeerIsBelieved(@TempDir Path folder) throws IOException {
        try (ServerProcess server = start(folder)) {
            String claim = "X-Forwarded-For: 203.0.113.9\r\n";
            String token = token(post(ELSEWHERE, server.service(), claim, account("Register", "correct horse")));
            token(post(BALANCER, server.service(), claim, account("Login", "correct horse")));
            assertThat(post(
                            ALICE,
                            server.service(),
                            "",
                            "<c:ListSessions><c:token>" + token + "</c:token></c:ListSessions>"))
                    .contains("address>" + ELSEWHERE + "</", "address>203.0.113.9</");
            assertThat(wsdl(ELSEWHERE, server.service())).doesNotContain("chat.example.org");
            assertThat(wsdl(BALANCER, server.service()))
                    .contains("location=\"https://chat.example.org/chat/ChatService\"");
        }
    }

    private static ServerProcess start(Path folder) {
        return ServerLaunch.in(folder)
                .setting("chat.http.trustedProxies", BALANCER)
                .setting("chat.setup.open", "true")
                .start();
    }

    private static String account(String operation, String password) {
        return "<c:" + operation + "><c:username>alice</c:username><c:password>" + password + "</c:password></c:"
                + operation + ">";
    }

    private static String token(String answer) {
        Matcher matcher = Pattern.compile("token>([^<]+)</").matcher(answer);
        assertThat(matcher.find()).as(answer).isTrue();
        return matcher.group(1);
    }

    private static String wsdl(String from, URI service) throws IOException {
        return exchange(
                from,
                service,
                "GET " + service.getPath() + "?wsdl HTTP/1.1\r\n"
                        + "X-Forwarded-Host: chat.example.org\r\nX-Forwarded-Proto: https\r\n",
                "");
    }

    private static String post(String from, URI service, String headers, String body) throws IOException {
        String envelope =
                "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:c=\"urn:chatrpc:v1\"><s:Body>"
                        + body + "</s:Body></s:Envelope>";
        String head = "POST " + service.getPath() + " HTTP/1.1\r\nContent-Type: text/xml; charset=utf-8\r\n" + headers
                + "Content-Length: " + envelope.length() + "\r\n";
        return exchange(from, service, head, envelope);
    }

    /** Uses a socket, because no client of the JDK lets the caller choose the source address. */
    private static String exchange(String from, URI service, String head, String body) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(service.getHost(), service.getPort()));
            String request = head + "Host: " + service.getAuthority() + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
