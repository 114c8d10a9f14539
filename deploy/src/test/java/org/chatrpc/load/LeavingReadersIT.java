package org.chatrpc.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers who disconnect just as there is something to read: neither their places nor the memory for their answers may be lost,
 * or repeating it would leave none to others. With {@code -Dchat.load.leaving} more rounds.
 */
class LeavingReadersIT {
    private static final int ROUNDS = Integer.getInteger("chat.load.leaving", 60);
    private static final int READERS = 10;
    private static final int FILL_MILLIS = 10;

    @TempDir
    Path folder;

    @Test
    void nothingRemainsOfReadersWhoLeaveAsTheyAreWoken() throws Exception {
        ServerLaunch launch = ServerLaunch.in(folder)
                .setting("chat.poll.crowd", "1")
                .setting("chat.poll.fillMillis", Integer.toString(FILL_MILLIS))
                .setting("chat.message.perSecond", "0")
                .setting("chat.presence.maxMembers", "0") // Polls are to wait for messages only.
                .setting("chat.password.hashKib", "1024");
        Random random = new Random(1);
        try (ServerProcess server = launch.start();
                AsyncSoap soap = new AsyncSoap(server.service())) {
            List<String> tokens = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                tokens.add(soap.register("reader" + i).join());
            }
            String writer = soap.register("writer").join();
            for (int round = 0; round < ROUNDS; round++) {
                String cursor = AsyncSoap.first(
                        soap.call("<ReceiveMessages><token>" + writer + "</token></ReceiveMessages>")
                                .join(),
                        "cursor");
                List<SlowPeer> readers = new ArrayList<>();
                for (String token : tokens) {
                    readers.add(new SlowPeer(server.service()).call(poll(token, cursor)));
                }
                awaitMetric(server, "chat_waiting_readers", READERS);
                soap.call("<SendMessage><token>" + writer + "</token><room>general</room><body>" + "wakes ".repeat(500)
                                + "</body><clientMessageId>" + round + "</clientMessageId></SendMessage>")
                        .join();
                TimeUnit.MICROSECONDS.sleep(random.nextInt(2 * FILL_MILLIS * 1_000));
                for (SlowPeer reader : readers) {
                    reader.close();
                }
                awaitMetric(server, "chat_waiting_readers", 0);
            }
            awaitMetric(server, "chat_answer_reserved_bytes", 0);
            assertThat(metric(server, "chat_answer_reserved_bytes_limit")).isPositive();
        }
    }

    private static String poll(String token, String cursor) {
        return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns='urn:chatrpc:v1'><s:Body>"
                + "<ReceiveMessages><token>" + token + "</token><cursor>" + cursor
                + "</cursor><waitSeconds>30</waitSeconds></ReceiveMessages></s:Body></s:Envelope>";
    }

    private static void awaitMetric(ServerProcess server, String name, double value) {
        Awaitility.await(name).until(() -> metric(server, name) == value);
    }

    private static double metric(ServerProcess server, String name) throws IOException {
        URI metrics = server.base().resolve("metrics");
        try (var in = metrics.toURL().openStream()) {
            return Arrays.stream(new String(in.readAllBytes()).split("\n"))
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
