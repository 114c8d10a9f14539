package org.chatrpc.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.feed.EphemeralPolicy;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.feed.Poll;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.model.fact.account.PresenceSet;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.SqliteTemplate;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are shown of each other, and when they are told of a change. */
class PresenceTest {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final EphemeralPolicy SMALL_ROOMS = new EphemeralPolicy(EVERY, 2, EVERY);

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private volatile long now = System.nanoTime();
    private Chat chat;
    private NewSession ann;
    private Instant lastCall = Instant.EPOCH;

    /** Ann and bob share a small room; cid shares only the large one with them. */
    @BeforeEach
    void start() {
        DatabaseConfig database = SqliteTemplate.databaseAt(folder.resolve("chat.db"));
        chat = new Chat(
                        database,
                        ChatOptions.defaults().with(clock).with(() -> now).with(SMALL_ROOMS))
                .ready();
        ann = chat.register("ann");
        chat.registerAll("bob", "cid");
        chat.rooms.openDirect("ann", "bob");
        Awaitility.await().pollInterval(Duration.ofMillis(100)).until(this::isOfflineAndToldSo);
    }

    /** Moves on until the server has noticed that ann was online after her last call, and then that she is not any more. */
    private boolean isOfflineAndToldSo() {
        boolean isOnline = chat.presence.isOnline("ann");
        if (!isOnline && chat.presence.lastSeen("ann").equals(Optional.of(lastCall))) {
            return true;
        }
        if (isOnline) {
            clock.advance(Duration.ofSeconds(61));
        } else {
            session();
            lastCall = clock.instant();
        }
        return false;
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private OpenSession session() {
        return chat.sessions.authenticate(ann.token());
    }

    private void choose(Status status) {
        chat.presences.set(session(), Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void choose(String text, Instant until) {
        chat.presences.set(
                session(), Optional.empty(), Optional.of(text), Optional.ofNullable(until), Optional.empty());
    }

    private void idle(OpenSession session, boolean idle) {
        chat.presences.set(session, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(idle));
    }

    private Status shown(String reader) {
        return chat.presenceView.of("ann", reader).status();
    }

    /** Waits until ann is told to be online, and returns the cursor after that. */
    private String online() {
        String before = chat.feed.now();
        session();
        Awaitility.await().until(() -> !chat.poll("bob", before).ephemeral().isEmpty());
        return chat.feed.now();
    }

    @Test
    void aChoiceIsToldToThoseWhoShareASmallRoom() {
        String cursor = online();
        choose(Status.BUSY);
        FeedPage bob = chat.poll("bob", cursor);

        assertThat(bob.entries()).isEmpty();
        assertThat(bob.ephemeral())
                .singleElement()
                .satisfies(event -> assertThat(event.username()).isEqualTo("ann"));
        assertThat(chat.poll("bob", bob.cursor()).ephemeral()).isEmpty();
        assertThat(chat.poll("cid", cursor).ephemeral()).isEmpty();
        assertThat(chat.poll("ann", cursor).ephemeral()).isEmpty();
        assertThat(chat.poll("ann", cursor).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.fact()).isInstanceOf(PresenceSet.class));
        assertThat(shown("bob")).isEqualTo(Status.BUSY);
        assertThat(shown("cid")).isEqualTo(Status.BUSY);
    }

    @Test
    void presenceAloneAnswersAWaitingPollOncePerPeriodHoweverMuchHappens() {
        FeedPage first = chat.poll("bob", firstChange());
        assertThat(first.ephemeral()).hasSize(1);
        try (ResponseBudget.Share share = chat.answers.share("192.0.2.1");
                Poll poll = chat.feed.poll(
                        "bob", "s", first.cursor(), Duration.ofSeconds(20), OptionalInt.empty(), share)) {
            for (int i = 0; i < 100; i++) {
                choose(Status.AWAY);
                assertThat(poll.answer()).isEmpty();
                choose(Status.BUSY);
            }
            now += EVERY.toNanos();
            assertThat(poll.answer().orElseThrow().ephemeral()).hasSize(1);
        }
    }

    @Test
    void whatIsNotDueYetIsInEveryOtherAnswer() {
        FeedPage first = chat.poll("bob", firstChange());
        choose(Status.AWAY);
        chat.post("cid", "general", "hello");
        FeedPage next = chat.poll("bob", first.cursor());

        assertThat(next.entries()).hasSize(1);
        assertThat(next.ephemeral()).hasSize(1);
    }

    @Test
    void aReaderFromAnotherNodeIsToldOfTheLastSecondsButNotAtOnce() {
        String cursor = firstChange();
        String elsewhere = cursor.substring(0, cursor.lastIndexOf('-')) + "-other.1.1.0";
        try (ResponseBudget.Share share = chat.answers.share("192.0.2.1");
                Poll poll = chat.feed.poll("bob", "s", elsewhere, Duration.ofSeconds(20), OptionalInt.empty(), share)) {
            assertThat(poll.answer()).isEmpty();
            chat.post("cid", "general", "hello");
            assertThat(poll.answer().orElseThrow().ephemeral())
                    .extracting(event -> event.username())
                    .containsExactly("ann");
        }
    }

    /** A cursor before ann's choice, which is the only change after it. */
    private String firstChange() {
        String cursor = online();
        choose(Status.BUSY);
        return cursor;
    }

    @Test
    void whoIsHiddenGoesOfflineOnceAndThenNothingIsTold() {
        String cursor = online();
        choose("on holiday", null);
        choose(Status.OFFLINE);
        FeedPage gone = chat.poll("bob", cursor);
        assertThat(gone.ephemeral()).hasSize(1);
        assertThat(chat.presenceView.of("ann", "bob")).isEqualTo(ShownPresence.NOTHING);

        choose("still here", null);
        idle(session(), true);
        Awaitility.await().until(() -> chat.presenceView.of("ann", "ann").status() == Status.OFFLINE);
        clock.advance(Duration.ofSeconds(61));
        Awaitility.await().until(() -> !chat.presence.isOnline("ann"));
        assertThat(chat.poll("bob", gone.cursor()).ephemeral()).isEmpty();
        assertThat(chat.presenceView.of("ann", "bob")).isEqualTo(ShownPresence.NOTHING);
        assertThat(chat.presenceView.of("ann", "ann").text()).contains("still here");

        choose(Status.ONLINE);
        assertThat(chat.poll("bob", gone.cursor()).ephemeral()).hasSize(1);
        assertThat(shown("bob")).isEqualTo(Status.AWAY);
    }

    @Test
    void onlyThoseWhoShareARoomAndDoNotBlockSeeAnything() {
        online();
        choose("at lunch", null);
        chat.blocks.block("bob", "ann");

        assertThat(chat.presenceView.of("ann", "somebody without rooms")).isEqualTo(ShownPresence.NOTHING);
        assertThat(chat.presenceView.of("ann", "bob")).isEqualTo(ShownPresence.NOTHING);
        assertThat(chat.presenceView.of("ann", "cid").text()).contains("at lunch");
        chat.blocks.unblock("bob", "ann");
        assertThat(shown("bob")).isEqualTo(Status.ONLINE);
    }

    @Test
    void aBlockedPersonIsShownTheSameAsBefore() {
        String cursor = online();
        chat.blocks.block("ann", "bob");
        choose(Status.BUSY);

        assertThat(chat.poll("bob", cursor).ephemeral()).hasSize(1);
        assertThat(shown("bob")).isEqualTo(Status.BUSY);
    }

    @Test
    void somebodyIsAwayWhileNobodyUsesAnyOfTheClients() {
        String cursor = online();
        OpenSession desktop = session();
        NewSession phone = chat.accounts.login("ann", "password of ann", new Origin("192.0.2.1", "phone"));
        idle(desktop, true);
        assertThat(shown("bob")).isEqualTo(Status.ONLINE);
        idle(chat.sessions.authenticate(phone.token()), true);
        assertThat(shown("bob")).isEqualTo(Status.AWAY);
        Awaitility.await().until(() -> !chat.poll("bob", cursor).ephemeral().isEmpty());
        idle(desktop, false);
        assertThat(shown("bob")).isEqualTo(Status.ONLINE);
    }

    @Test
    void whoIsOfflineWasSeenLastAtTheLastCall() {
        online();
        Instant lastCall = clock.instant();
        assertThat(chat.presenceView.of("ann", "bob").lastSeen()).isEmpty();
        clock.advance(Duration.ofSeconds(61));

        Awaitility.await()
                .until(() -> chat.presenceView.of("ann", "bob").lastSeen().equals(Optional.of(lastCall)));
        assertThat(shown("bob")).isEqualTo(Status.OFFLINE);
    }

    @Test
    void aStatusTextEndsByItself() {
        online();
        choose("  back at noon ", clock.instant().plusSeconds(30));
        assertThat(chat.presenceView.of("ann", "bob").text()).contains("back at noon");
        assertThat(chat.presenceView.of("ann", "bob").textUntil())
                .contains(clock.instant().plusSeconds(30).truncatedTo(ChronoUnit.MILLIS));
        clock.advance(Duration.ofSeconds(30));
        assertThat(chat.presenceView.of("ann", "bob").text()).isEmpty();
        assertThat(chat.presenceView.of("ann", "bob").textUntil()).isEmpty();
    }

    @Test
    void aStatusTextIsALineAndItsEndLiesAhead() {
        assertRefused(Problem.INVALID_VALUE, () -> choose("two\nlines", null));
        assertRefused(Problem.INVALID_VALUE, () -> choose("x".repeat(101), null));
        assertRefused(Problem.INVALID_VALUE, () -> choose("late", clock.instant()));
        assertRefused(Problem.INVALID_VALUE, () -> choose("", clock.instant().plusSeconds(9)));
        assertThat(chat.presenceView.chosen("ann").text()).isEmpty();
    }
}
