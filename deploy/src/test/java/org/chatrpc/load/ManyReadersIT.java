package org.chatrpc.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many readers wait on one server without occupying a thread each, and a message reaches the members of its room. Prints the
 * server's memory, threads and idle CPU time meanwhile. For the full size, run it with {@code -Dchat.load.readers=10000} after
 * {@code ulimit -n 32768}.
 */
class ManyReadersIT {
    private static final int READERS = Integer.getInteger("chat.load.readers", 400);
    private static final int MEMBERS = 50;
    private static final int HTTP_THREADS = 32;
    /** Generous, as machines that test are busy: each of these is some milliseconds. */
    private static final Duration SOON = Duration.ofSeconds(3);
    /** Likewise, for whoever is the last. */
    private static final Duration LAST = Duration.ofSeconds(10);
    /** What 10,000 readers may need. */
    private static final long MOST_MIB = 2_048;

    private static final Duration IDLE = Duration.ofSeconds(Integer.getInteger("chat.load.idleSeconds", 5));

    @TempDir
    Path folder;

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void theyOccupyNoThreadsAndReceiveOnlyMessagesOfTheirRooms() throws Exception {
        ServerLaunch launch = ServerLaunch.in(folder)
                .jvm("-Xmx1g")
                .setting("chat.http.threads", Integer.toString(HTTP_THREADS))
                .setting("chat.registration.perHour", "1000000")
                .setting("chat.poll.networkPercent", "100") // All of them come from one address.
                .setting("chat.password.hashKib", "1024")
                .setting("chat.password.hashIterations", "1");
        try (ServerProcess server = launch.start();
                AsyncSoap soap = new AsyncSoap(server.service())) {
            List<String> tokens = registered(soap);
            String room = roomOfTheFirst(soap, tokens);
            String cursor = AsyncSoap.first(
                    soap.call("<ReceiveMessages><token>" + tokens.get(0) + "</token></ReceiveMessages>")
                            .join(),
                    "cursor");
            long threadsBefore = ProcessStatus.threads(server.pid());

            List<Reader> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(new Reader(soap, tokens.get(i)));
                readers.get(i).poll(cursor);
            }
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> waiting(server) >= READERS * 95 / 100);
            assertThat(ProcessStatus.threads(server.pid())).isLessThan(threadsBefore + HTTP_THREADS);
            print(server);

            long sent = System.nanoTime();
            soap.call("<SendMessage><token>" + tokens.get(0) + "</token><room>" + room
                            + "</room><body>for fifty</body><clientMessageId>one</clientMessageId></SendMessage>")
                    .join();
            Awaitility.await().until(() -> readers.stream().limit(MEMBERS).allMatch(reader -> reader.receivedAt > 0));
            System.out.printf(
                    "%d members of the room received the message after %d ms (median), %d ms (last)%n",
                    MEMBERS, readers.get(MEMBERS / 2).after(sent), slowest(readers, sent));
            assertThat(readers.stream().filter(reader -> reader.receivedAt > 0)).hasSize(MEMBERS);
            assertThat(readers.get(MEMBERS / 2).after(sent)).isLessThan(SOON.toMillis());
            assertThat(slowest(readers, sent)).isLessThan(LAST.toMillis());
            assertThat(ProcessStatus.residentMib(server.pid())).isLessThan(MOST_MIB);
            over.set(true);
        }
    }

    private static List<String> registered(AsyncSoap soap) throws InterruptedException {
        Semaphore atOnce = new Semaphore(4);
        List<CompletableFuture<String>> tokens = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            atOnce.acquire();
            tokens.add(soap.register("reader" + i).whenComplete((token, failure) -> atOnce.release()));
        }
        return tokens.stream().map(CompletableFuture::join).toList();
    }

    private static String roomOfTheFirst(AsyncSoap soap, List<String> tokens) {
        String room = "fifty";
        soap.call("<CreateRoom><token>" + tokens.get(0) + "</token><room>" + room + "</room></CreateRoom>")
                .join();
        IntStream.range(1, MEMBERS)
                .forEach(i -> soap.call(
                                "<JoinRoom><token>" + tokens.get(i) + "</token><room>" + room + "</room></JoinRoom>")
                        .join());
        return room;
    }

    private static long slowest(List<Reader> readers, long sent) {
        return readers.stream()
                .limit(MEMBERS)
                .mapToLong(reader -> reader.after(sent))
                .max()
                .orElseThrow();
    }

    /** How many readers wait, as the server says. */
    private long waiting(ServerProcess server) throws IOException {
        try (var in = server.base().resolve("metrics").toURL().openStream()) {
            return Arrays.stream(new String(in.readAllBytes()).split("\n"))
                    .filter(line -> line.startsWith("chat_waiting_readers "))
                    .mapToLong(line -> (long) Double.parseDouble(line.split(" ")[1]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void print(ServerProcess server) throws Exception {
        Duration before = cpu(server);
        Thread.sleep(IDLE.toMillis());
        Duration used = cpu(server).minus(before);
        System.out.printf(
                "%,d readers wait: %,d MB resident, %d threads, %.1f %% of a core idle%n",
                READERS,
                ProcessStatus.residentMib(server.pid()),
                ProcessStatus.threads(server.pid()),
                100.0 * used.toMillis() / IDLE.toMillis());
    }

    private static Duration cpu(ServerProcess server) {
        return ProcessHandle.of(server.pid())
                .orElseThrow()
                .info()
                .totalCpuDuration()
                .orElseThrow();
    }

    /** Polls again and again, as a client does. */
    private final class Reader {
        private final AsyncSoap soap;
        private final String token;
        private volatile long receivedAt;

        Reader(AsyncSoap soap, String token) {
            this.soap = soap;
            this.token = token;
        }

        void poll(String cursor) {
            soap.poll(token, cursor).thenAccept(answer -> {
                if (answer.contains("for fifty")) {
                    receivedAt = System.nanoTime();
                } else if (!over.get()) {
                    poll(AsyncSoap.first(answer, "cursor"));
                }
            });
        }

        long after(long start) {
            return Duration.ofNanos(receivedAt - start).toMillis();
        }
    }
}
