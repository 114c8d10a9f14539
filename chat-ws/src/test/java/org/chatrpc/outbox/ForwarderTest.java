package org.chatrpc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.outbox.ScriptedChat.fault;
import static org.chatrpc.outbox.ScriptedChat.posted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.chatrpc.outbox.ScriptedChat.Reply;
import org.chatrpc.outbox.ScriptedChat.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forwards from a real PostgreSQL to a chat that does what a test says. */
class ForwarderTest {
    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private OutboxDatabase database;
    private ScriptedChat chat;
    private Path token;
    private Forwarder forwarder;

    @BeforeEach
    void start() throws Exception {
        database = OutboxDatabase.pooledPostgres();
        chat = new ScriptedChat();
        token = Files.writeString(folder.resolve("token"), "secret & 1\n");
        forwarder = node();
    }

    @AfterEach
    void stop() {
        chat.close();
        database.close();
    }

    private Forwarder node() {
        return new Forwarder(database.table(), new ChatCall(chat.address()), token, nanos::get);
    }

    private void sleep(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void sendsEachRowOnceInOrderAndAsItIs() throws Exception {
        String text = "1 < 2 && ]]> \"quoted\" 'too'\n\tsecond line \uD83D\uDE00 \u00e4\u200b</body>";
        String first = database.post("red", text);
        String second = database.post("green", "two");

        assertThat(forwarder.pass()).isEqualTo(Forwarder.LOOK);

        assertThat(chat.sent())
                .containsExactly(
                        new Sent("secret & 1", "red", text, first), new Sent("secret & 1", "green", "two", second));
        assertThat(database.rows("SELECT id FROM chat_outbox")).isEmpty();
        forwarder.pass();
        assertThat(chat.sent()).hasSize(2);
    }

    @Test
    void moreThanABatchIsSentAtOnce() throws Exception {
        List<String> texts = IntStream.rangeClosed(1, 2 * Forwarder.BATCH + 1)
                .mapToObj(i -> "message " + i)
                .toList();
        for (String text : texts) {
            database.post("red", text);
        }
        forwarder.pass();
        assertThat(chat.bodies()).isEqualTo(texts);
    }

    @Test
    void whatGotNoAnswerIsSentAgainWithTheSameId() throws Exception {
        String id = database.post("red", "one");
        database.post("green", "two");
        chat.answer(request -> new Reply(0, ""));

        assertThat(forwarder.pass()).isEqualTo(Backoff.FIRST);

        int attempts = chat.sent().size();
        forwarder.pass();
        assertThat(chat.sent()).as("before the pause is over").hasSize(attempts);
        chat.answer(request -> posted());
        sleep(Backoff.FIRST);
        forwarder.pass();
        assertThat(chat.sent().subList(0, attempts))
                .allSatisfy(sent -> assertThat(sent.id()).isEqualTo(id));
        assertThat(chat.bodies().subList(attempts, attempts + 2)).containsExactly("one", "two");
        assertThat(database.waiting()).isEmpty();
    }

    @Test
    void pausesGrowWhileTheChatIsAwayAndBeginAnewAfterwards() throws Exception {
        database.post("red", "one");
        chat.close();
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Duration pause = forwarder.pass();
            pauses.add(pause);
            sleep(pause);
        }
        assertThat(pauses).startsWith(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(pauses).endsWith(Backoff.MAX_PAUSE, Backoff.MAX_PAUSE);
        assertThat(database.waiting()).containsExactly("one");
    }

    @Test
    void theChatSaysHowLongToWait() throws Exception {
        database.post("red", "one");
        chat.answer(request -> fault("RATE_LIMITED", true, "<retryAfterMillis>7000</retryAfterMillis>"));
        assertThat(forwarder.pass()).isEqualTo(Duration.ofSeconds(7));
        sleep(Duration.ofMillis(6_999));
        assertThat(forwarder.pass()).isEqualTo(Duration.ofMillis(1));
        assertThat(chat.sent()).hasSize(1);

        chat.answer(request -> fault("RATE_LIMITED", true, "<retryAfterMillis>999999999</retryAfterMillis>"));
        sleep(Duration.ofMillis(1));
        assertThat(forwarder.pass()).isEqualTo(Backoff.MAX_REQUESTED_PAUSE);
    }

    @Test
    void whatIsRefusedStaysAndHoldsUpNothing() throws Exception {
        chat.answer(request -> request.body().equals("bad") ? fault("NOT_A_MEMBER", false, "") : posted());
        database.post("red", "bad");
        database.post("red", "good");
        forwarder.pass();
        assertThat(chat.bodies()).containsExactly("bad", "good");
        assertThat(database.rows("SELECT body, fault_code, fault_message FROM chat_outbox"))
                .containsExactly("bad NOT_A_MEMBER Not now & not here.");
        forwarder.pass();
        assertThat(chat.sent()).hasSize(2);

        chat.answer(request -> posted());
        database.execute("UPDATE chat_outbox SET fault_code = NULL WHERE fault_code = 'NOT_A_MEMBER'");
        forwarder.pass();
        assertThat(database.rows("SELECT body FROM chat_outbox")).isEmpty();
    }

    @Test
    void aDefectOfTheChatHoldsUpItsRoomOnly() throws Exception {
        chat.answer(request -> request.body().equals("bad") ? fault("INTERNAL", true, "") : posted());
        database.post("red", "bad");
        database.post("red", "after it");
        database.post("green", "elsewhere");
        for (int i = 0; i < Forwarder.BATCH; i++) {
            database.post("red", "more");
        }
        database.post("blue", "far behind");
        forwarder.pass();
        assertThat(chat.bodies()).containsExactly("bad", "elsewhere", "far behind");

        chat.answer(request -> posted());
        sleep(Backoff.FIRST);
        forwarder.pass();
        assertThat(chat.bodies()).startsWith("bad", "elsewhere", "far behind", "bad", "after it", "more");
        assertThat(database.waiting()).isEmpty();
    }

    @Test
    void defectsInManyRoomsPauseAll() throws Exception {
        chat.answer(request -> fault("INTERNAL", true, ""));
        for (int i = 0; i < 2 * Forwarder.MAX_PAUSED_ROOMS; i++) {
            database.post("room" + i, "text");
        }
        assertThat(forwarder.pass()).isEqualTo(Backoff.FIRST);
        assertThat(chat.sent()).hasSize(Forwarder.MAX_PAUSED_ROOMS + 1);
    }

    @Test
    void aRevokedTokenFailsNoRowAndItsSuccessorIsUsed() throws Exception {
        database.post("red", "one");
        chat.answer(request -> request.token().equals("successor") ? posted() : fault("UNAUTHENTICATED", false, ""));
        assertThat(forwarder.pass()).isEqualTo(Backoff.FIRST);
        assertThat(database.waiting()).containsExactly("one");

        Files.delete(token);
        sleep(Backoff.FIRST);
        assertThat(forwarder.pass()).isEqualTo(Backoff.FIRST.multipliedBy(2));
        Files.writeString(token, "successor");
        sleep(Backoff.FIRST.multipliedBy(2));
        forwarder.pass();
        assertThat(database.waiting()).isEmpty();
    }

    @Test
    void whateverIsNoAnswerOfTheChatFailsNoRow() throws Exception {
        database.post("red", "one");
        String bomb = "<!DOCTYPE a [<!ENTITY b 'c'>]>"
                + fault("NOT_A_MEMBER", false, "").body();
        for (Reply reply : List.of(
                new Reply(404, "<html>Not found</html>"),
                new Reply(200, "<html>Sign in</html>"),
                new Reply(200, ""),
                new Reply(302, ""),
                new Reply(502, posted().body()),
                new Reply(500, fault("<b>?</b>", false, "").body()),
                new Reply(500, bomb),
                new Reply(200, "x".repeat(1 << 20)))) {
            chat.answer(request -> reply);
            sleep(forwarder.pass());
            assertThat(database.waiting()).as(reply.toString()).containsExactly("one");
        }
        assertThat(chat.sent()).as("no redirect is followed").hasSize(8);
    }

    @Test
    void anOutageOfTheDatabaseIsSurvived() throws Exception {
        database.execute("ALTER TABLE chat_outbox RENAME TO gone");
        assertThat(forwarder.pass()).isEqualTo(Backoff.FIRST);
        database.execute("ALTER TABLE gone RENAME TO chat_outbox");
        database.post("red", "one");
        sleep(Backoff.FIRST);
        forwarder.pass();
        assertThat(chat.bodies()).containsExactly("one");
    }

    @Test
    void nodesThatShareATableKeepTheOrder() throws Exception {
        List<String> messages = new ArrayList<>();
        Set<String> ids = ConcurrentHashMap.newKeySet();
        AtomicInteger calls = new AtomicInteger();
        chat.answer(request -> {
            if (calls.incrementAndGet() % 7 == 0) {
                return new Reply(0, "");
            }
            synchronized (messages) {
                if (ids.add(request.id())) {
                    messages.add(request.body());
                }
            }
            return posted();
        });
        List<String> texts =
                IntStream.range(0, 60).mapToObj(i -> "message " + i).toList();
        for (String text : texts) {
            database.post("red", text);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Forwarder node = node();
                work.add(() -> {
                    while (!database.waiting().isEmpty()) {
                        node.pass();
                        sleep(Backoff.MAX_PAUSE);
                    }
                    return null;
                });
            }
            for (Future<Void> node : nodes.invokeAll(work)) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(messages).isEqualTo(texts);
    }
}
