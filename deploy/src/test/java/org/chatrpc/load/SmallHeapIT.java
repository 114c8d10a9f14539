package org.chatrpc.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.chatrpc.database.MessageFixture;
import org.chatrpc.server.LogFiles;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The largest messages that there can be, 32 KB each and more than the heap together, at servers with small heaps: what a server
 * loads when it starts, and what it reads for many at once, is bounded in bytes. Bounds in numbers of messages pass every test
 * with ordinary ones. Prints how many pages and refusals there were.
 */
class SmallHeapIT {
    private static final int MESSAGES = 6_400;
    /** As many characters as a message may have, each of two UTF-16 units and of four bytes of UTF-8. */
    private static final String LARGEST = "\uD83D\uDE00".repeat(8_000);

    private static final String ROOM = MessageFixture.room(0);
    /** Together more than what is kept in memory of the newest messages. */
    private static final int PAGES = 20;

    private static final int CALLERS = 48;
    /** So few that those of one want more than one may have, and so many that together they may have everything. */
    private static final int NETWORKS = 4;

    private static final int ROUNDS = 6;
    /** Far enough apart that every page is another one. */
    private static final int STEP = MESSAGES / (CALLERS * ROUNDS + 8);

    private static final Pattern NUMBER = Pattern.compile("<number>([0-9]+)</number>");
    private static final Pattern REFUSED =
            Pattern.compile("<code>OVERLOADED</code>.*<retryAfterMillis>[1-9][0-9]*</retryAfterMillis>");
    private static final String NO_MEMORY = "OutOfMemoryError";

    @TempDir
    private static Path folder;

    private int pages;
    private int refusals;
    /** Answers that are neither. */
    private final List<String> others = new ArrayList<>();

    @BeforeAll
    static void write() throws SQLException {
        try (ServerProcess server = ServerLaunch.in(folder).start();
                AsyncSoap soap = new AsyncSoap(server.service())) {
            soap.register("author").join();
            soap.register("reader").join();
            assertThat(server.terminate()).isZero();
        }
        new MessageFixture(folder, () -> LARGEST).write(1, MESSAGES, "author", "reader");
    }

    @Test
    void aServerWithLittleMemoryStartsAndServesThem() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder).jvm("-Xmx192m").start();
                AsyncSoap soap = new AsyncSoap(server.service())) {
            String token = soap.login("reader").join();
            String cursor = AsyncSoap.first(
                    soap.call("<ReceiveMessages><token>" + token + "</token></ReceiveMessages>")
                            .join(),
                    "cursor");
            newestPageHasWhatIsPosted(soap, token, "little");
            assertThat(soap.poll(token, cursor).join()).contains("<clientMessageId>little</clientMessageId>");

            long before = Long.MAX_VALUE;
            for (int i = 0; i < PAGES; i++) {
                String page = soap.call(history(token, before)).join();
                List<Long> numbers = numbers(page);
                assertThat(numbers).isNotEmpty().isSorted();
                assertThat(page.split(LARGEST, -1)).hasSize(numbers.size() + 1);
                long last = numbers.get(numbers.size() - 1);
                assertThat(last - numbers.get(0)).isEqualTo(numbers.size() - 1);
                assertThat(last).isEqualTo(before == Long.MAX_VALUE ? last : before - 1);
                before = numbers.get(0);
            }
            endsInOrder(server);
        }
    }

    @Test
    void manyWhoReadLargePagesAtOnceHaveThemOrAreRefused() throws Exception {
        try (ServerProcess server = ServerLaunch.in(folder)
                        .jvm("-Xmx512m")
                        .setting("chat.http.trustedProxies", "127.0.0.1")
                        .start();
                AsyncSoap soap = new AsyncSoap(server.service())) {
            String token = soap.login("reader").join();
            ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    askAtOnce(server, token, round, threads);
                }
            } finally {
                threads.shutdownNow();
            }
            System.out.printf(
                    "%d callers in %d networks, at -Xmx512m: %d pages, %d refusals, at most %,d MiB resident%n",
                    CALLERS, NETWORKS, pages, refusals, ProcessStatus.peakMib(server.pid()));
            assertThat(others).isEmpty();
            assertThat(pages + refusals).isEqualTo(CALLERS * ROUNDS);
            assertThat(pages).isPositive();
            // Whatever became of them, nothing remains reserved.
            Awaitility.await().until(() -> metrics(server).contains("\nchat_answer_reserved_bytes 0.0\n"));
            newestPageHasWhatIsPosted(soap, token, "afterwards");
            endsInOrder(server);
        }
    }

    /** All requests are complete within a moment, and each answer is read by a thread of its own. */
    private void askAtOnce(ServerProcess server, String token, int round, ExecutorService threads) throws Exception {
        List<SlowPeer> peers = new ArrayList<>();
        try {
            for (int caller = 0; caller < CALLERS; caller++) {
                String call =
                        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/' xmlns='urn:chatrpc:v1'><s:Body>"
                                + history(token, before(round, caller)) + "</s:Body></s:Envelope";
                String client = "X-Forwarded-For: 198.51.100." + (1 + caller % NETWORKS);
                peers.add(new SlowPeer(server.service())
                        .head(call.length() + 1, client, "Connection: close")
                        .send(call));
            }
            for (SlowPeer peer : peers) {
                peer.send(">");
            }
            List<Future<String>> answers =
                    peers.stream().map(peer -> threads.submit(peer::readToEnd)).toList();
            for (int caller = 0; caller < CALLERS; caller++) {
                count(answers.get(caller).get(), before(round, caller));
            }
        } finally {
            for (SlowPeer peer : peers) {
                peer.close();
            }
        }
    }

    private static long before(int round, int caller) {
        return MESSAGES + 1L - (long) STEP * (round * CALLERS + caller);
    }

    private void count(String answer, long before) {
        if (answer.startsWith("HTTP/1.1 200 ") && answer.contains("<number>" + (before - 1) + "</number>")) {
            pages++;
        } else if (answer.startsWith("HTTP/1.1 500 ") && REFUSED.matcher(answer).find()) {
            refusals++;
        } else {
            others.add(answer.substring(0, Math.min(1_000, answer.length())));
        }
    }

    private static void newestPageHasWhatIsPosted(AsyncSoap soap, String token, String clientMessageId) {
        String id = "<clientMessageId>" + clientMessageId + "</clientMessageId>";
        soap.call("<SendMessage><token>" + token + "</token><room>" + ROOM + "</room><body>" + LARGEST + "</body>" + id
                        + "</SendMessage>")
                .join();
        assertThat(soap.call(history(token, Long.MAX_VALUE)).join().contains(id))
                .isTrue();
    }

    private static String history(String token, long before) {
        return "<GetHistory><token>" + token + "</token><room>" + ROOM + "</room>"
                + (before == Long.MAX_VALUE ? "" : "<beforeNumber>" + before + "</beforeNumber>")
                + "<limit>500</limit></GetHistory>";
    }

    private static List<Long> numbers(String page) {
        return NUMBER.matcher(page)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    private static String metrics(ServerProcess server) throws IOException {
        try (var in = server.base().resolve("metrics").toURL().openStream()) {
            return new String(in.readAllBytes());
        }
    }

    /** Memory was never exhausted, not even where somebody caught it. */
    private static void endsInOrder(ServerProcess server) throws IOException {
        assertThat(server.terminate()).isZero();
        assertThat(server.output()).noneMatch(line -> line.contains(NO_MEMORY));
        assertThat(server.errors()).noneMatch(line -> line.contains(NO_MEMORY));
        assertThat(LogFiles.linesIn(folder)).isNotEmpty().noneMatch(line -> line.contains(NO_MEMORY));
    }
}
