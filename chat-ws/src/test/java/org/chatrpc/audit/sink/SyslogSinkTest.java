package org.chatrpc.audit.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.junit.jupiter.api.Test;

/** What a syslog server receives. */
class SyslogSinkTest {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final AuditEntry ENTRY = AuditEntry.following(
            41,
            "previous",
            Instant.parse("2026-01-02T03:04:05.678Z"),
            new AuditRecord(
                    "REFUSED",
                    "Login",
                    "WRONG_CREDENTIALS",
                    "",
                    "192.0.2.1",
                    new AuditedAction("", "bob", Map.of(), Map.of("name", "Zoë \"z\" ]")),
                    1),
            "",
            "{\"name\":\"Zoë \\\"z\\\" ]\"}");

    /** Facility 13 is the log audit, and 4 a warning: 13 * 8 + 4 = 108. */
    private static void assertMessage(String message) {
        assertThat(message)
                .startsWith("<108>1 2026-01-02T03:04:05.678Z ")
                .contains(" chat-rpc - REFUSED - ")
                .endsWith("}");
        assertThat(AuditLine.parse(message)).contains(ENTRY);
    }

    @Test
    void overTcpMessagesAreFramedByTheirLength() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SyslogSink sink = new SyslogSink(URI.create("tcp://127.0.0.1:" + server.getLocalPort()))) {
            CompletableFuture<List<String>> received = CompletableFuture.supplyAsync(() -> receive(server, 2));
            sink.write(List.of(ENTRY, ENTRY));
            List<String> messages = received.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            assertThat(messages).hasSize(2).allSatisfy(SyslogSinkTest::assertMessage);
        }
    }

    private static List<String> receive(ServerSocket server, int count) {
        try (Socket connection = server.accept()) {
            connection.setSoTimeout(TIMEOUT_MILLIS);
            InputStream in = connection.getInputStream();
            List<String> messages = new ArrayList<>();
            while (messages.size() < count) {
                ByteArrayOutputStream digits = new ByteArrayOutputStream();
                for (int next = in.read(); next != ' '; next = in.read()) {
                    digits.write(next);
                }
                int length = Integer.parseInt(digits.toString(StandardCharsets.US_ASCII));
                messages.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            }
            return messages;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void overUdpEachMessageIsAPacket() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                SyslogSink sink = new SyslogSink(URI.create("udp://127.0.0.1:" + server.getLocalPort()))) {
            server.setSoTimeout(TIMEOUT_MILLIS);
            sink.write(List.of(ENTRY));
            DatagramPacket packet = new DatagramPacket(new byte[4_096], 4_096);
            server.receive(packet);
            assertMessage(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
        }
    }
}
