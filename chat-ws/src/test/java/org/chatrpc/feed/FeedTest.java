package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Chat chat;

    @AfterEach
    void close() {
        chat.close();
    }

    private void start(ChatOptions options) {
        chat = new Chat(folder, options).ready();
        chat.registerAll("ann", "bob");
    }

    @Test
    void withoutACursorOnlyTheCurrentCursorIsReturned() {
        start(ChatOptions.defaults());
        chat.post("ann", "general", "before");
        FeedPage first = chat.read("bob", "s", Optional.empty(), LONG, OptionalInt.empty());
        assertThat(first.entries()).isEmpty();

        chat.post("ann", "general", "after");
        assertThat(bodies(chat.poll("bob", first.cursor()))).containsExactly("after");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        start(ChatOptions.defaults());
        String cursor = chat.feed.now();
        IntStream.range(0, 10).forEach(i -> chat.post("ann", "general", "m" + i));

        FeedPage one = chat.read("bob", "s", Optional.of(cursor), Duration.ZERO, OptionalInt.of(6));
        FeedPage two = chat.read("bob", "s", Optional.of(one.cursor()), Duration.ZERO, OptionalInt.of(6));

        assertThat(bodies(one)).containsExactly("m0", "m1", "m2", "m3", "m4", "m5");
        assertThat(one.hasMore()).isTrue();
        assertThat(one.pollAfter()).isZero();
        assertThat(bodies(two)).containsExactly("m6", "m7", "m8", "m9");
        assertThat(two.hasMore()).isFalse();
        assertThat(two.pollAfter()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aWaitingReaderIsWokenByAMessage() throws Exception {
        start(ChatOptions.defaults());
        String cursor = chat.feed.now();
        CompletableFuture<FeedPage> reading = waitFor("bob", cursor);
        awaitWaiting(1);

        chat.post("ann", "general", "hello");

        FeedPage page = reading.get(15, TimeUnit.SECONDS);
        assertThat(bodies(page)).containsExactly("hello");
        assertThat(page.pollAfter()).isZero();
        assertThat(chat.waiting.occupied()).isZero();
    }

    @Test
    void aWaitingReaderIsNotWokenByOtherRooms() throws Exception {
        start(ChatOptions.defaults());
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        CompletableFuture<FeedPage> reading = waitFor("bob", chat.feed.now());
        awaitWaiting(1);
        chat.post("ann", "red", "secret");
        assertThat(reading).isNotDone();

        chat.members.invite("ann", "red", "bob");

        assertThat(reading.get(15, TimeUnit.SECONDS).entries())
                .extracting(LogEntry::fact)
                .singleElement()
                .isInstanceOf(MemberJoined.class);
    }

    @Test
    void aNewerPollOfTheSameSessionCancelsTheOlder() throws Exception {
        start(ChatOptions.defaults());
        CompletableFuture<FeedPage> older = waitFor("bob", chat.feed.now());
        awaitWaiting(1);
        CompletableFuture<FeedPage> newer = waitFor("bob", chat.feed.now());

        FeedPage released = older.get(15, TimeUnit.SECONDS);
        assertThat(released.entries()).isEmpty();
        assertThat(released.pollAfter()).isPositive();
        assertThat(newer).isNotDone();
    }

    @Test
    void aPollWhoseSessionEndsIsCancelled() throws Exception {
        start(ChatOptions.defaults());
        NewSession session = chat.register("cid");
        CompletableFuture<FeedPage> reading = CompletableFuture.supplyAsync(
                () -> chat.read("cid", session.sessionId(), Optional.of(chat.feed.now()), LONG, OptionalInt.empty()));
        awaitWaiting(1);

        chat.sessions.close("cid", session.sessionId());

        assertThat(reading.get(15, TimeUnit.SECONDS).entries()).isEmpty();
    }

    @Test
    void beyondTheLimitAPollReturnsAtOnceAndIsToldToRetryInASecond() throws Exception {
        FeedPolicy one = new FeedPolicy(200, 500, 1, 1, LONG, Duration.ofSeconds(1), 5_000, 32, Duration.ZERO);
        start(ChatOptions.defaults().with(one));
        CompletableFuture<FeedPage> waiting = waitFor("bob", chat.feed.now());
        awaitWaiting(1);

        FeedPage atOnce = chat.poll("ann", chat.feed.now(), LONG);

        assertThat(atOnce.pollAfter()).isEqualTo(Duration.ofSeconds(1));
        assertThat(waiting).isNotDone();
    }

    /** In between, its client was told of by another thread. */
    @Test
    void aPollWhoseClientDisconnectsJustAsItIsWokenHoldsNothing() {
        start(ChatOptions.defaults());
        ResponseBudget.Share share = chat.answers.share("192.0.2.1");
        Poll poll = chat.feed.poll("bob", "s", chat.feed.now(), LONG, OptionalInt.empty(), share);
        assertThat(poll.answer()).isEmpty();
        chat.post("ann", "general", "wakes");
        poll.close();
        share.close();

        assertThat(poll.answer()).isPresent();
        assertThat(chat.answers.reservedBytes()).isZero();
        assertThat(chat.waiting.occupied()).isZero();
    }

    @Test
    void aPollThatWasClosedBeforeItWaitedTakesNoPlace() {
        start(ChatOptions.defaults());
        try (ResponseBudget.Share share = chat.answers.share("192.0.2.1")) {
            Poll poll = chat.feed.poll("bob", "s", chat.feed.now(), LONG, OptionalInt.empty(), share);
            poll.close();
            assertThat(poll.answer()).isPresent();
            assertThat(chat.waiting.occupied()).isZero();
        }
    }

    @Test
    void aPollThatIsWokenAtOnceStaysParkedAsLongAsItWasTold() throws Exception {
        start(ChatOptions.defaults());
        Duration atLeast = Duration.ofMillis(200);
        CompletableFuture<Thread> resumed = new CompletableFuture<>();
        try (ResponseBudget.Share share = chat.answers.share("192.0.2.1");
                Poll poll = chat.feed.poll("bob", "s", chat.feed.now(), LONG, OptionalInt.empty(), share)) {
            assertThat(poll.answer()).isEmpty();
            chat.post("ann", "general", "before it is parked");
            long parked = System.nanoTime();
            poll.park(atLeast, () -> resumed.complete(Thread.currentThread()));

            assertThat(resumed.get(15, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
            assertThat(Duration.ofNanos(System.nanoTime() - parked)).isGreaterThanOrEqualTo(atLeast);
            assertThat(poll.answer())
                    .hasValueSatisfying(page -> assertThat(bodies(page)).containsExactly("before it is parked"));
        }
    }

    @Test
    void aCursorOlderThanMemoryIsServedFromTheDatabase() {
        start(ChatOptions.defaults().with(new JournalPolicy(100, 10, LONG, 5, 1_000_000)));
        String cursor = chat.feed.now();
        IntStream.range(0, 30).forEach(i -> chat.post("ann", "general", "m" + i));

        assertThat(bodies(chat.poll("bob", cursor)))
                .hasSize(30)
                .startsWith("m0")
                .endsWith("m29");
    }

    @Test
    void aCursorOlderThanWhatIsKeptHasExpired() {
        start(ChatOptions.defaults().with(new JournalPolicy(100, 10, LONG, 5, 20)));
        String cursor = chat.feed.now();
        IntStream.range(0, 60).forEach(i -> chat.post("ann", "general", "m" + i));

        Awaitility.await()
                .untilAsserted(
                        () -> assertThatThrownBy(() -> chat.poll("bob", cursor)).satisfies(FeedTest::hasExpired));
    }

    @Test
    void aCursorOfAnotherLogOrFromTheFutureHasExpired() {
        start(ChatOptions.defaults());
        long now = Cursor.parse(chat.feed.now()).seq();
        String logId = Cursor.parse(chat.feed.now()).logId();

        assertThatThrownBy(() -> chat.poll("bob", "another-" + now)).satisfies(FeedTest::hasExpired);
        assertThatThrownBy(() -> chat.poll("bob", logId + "-" + (now + 1))).satisfies(FeedTest::hasExpired);
    }

    @Test
    void aCursorThatWasNeverIssuedIsRefused() {
        start(ChatOptions.defaults());
        for (String nonsense : List.of("x", "-1", "a-b", "a-01", "a-99999999999999999", "'; DROP TABLE event; --")) {
            assertThatThrownBy(() -> chat.poll("bob", nonsense))
                    .isInstanceOfSatisfying(
                            ChatException.class,
                            refused -> assertThat(refused.problem()).isEqualTo(Problem.INVALID_VALUE));
        }
    }

    @Test
    void aCursorSurvivesARestart() {
        start(ChatOptions.defaults());
        String cursor = chat.feed.now();
        chat.post("ann", "general", "one");
        chat.close();
        chat = new Chat(folder).ready();
        chat.post("ann", "general", "two");

        assertThat(bodies(chat.poll("bob", cursor))).containsExactly("one", "two");
    }

    private CompletableFuture<FeedPage> waitFor(String username, String cursor) {
        return CompletableFuture.supplyAsync(() -> chat.poll(username, cursor, LONG), task -> new Thread(task).start());
    }

    private void awaitWaiting(int readers) {
        Awaitility.await().until(() -> chat.waiting.occupied() == readers);
    }

    private static List<String> bodies(FeedPage page) {
        return page.entries().stream()
                .map(LogEntry::fact)
                .filter(MessagePosted.class::isInstance)
                .map(fact -> ((MessagePosted) fact).message().body())
                .toList();
    }

    private static void hasExpired(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ChatException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.CURSOR_EXPIRED));
    }
}
