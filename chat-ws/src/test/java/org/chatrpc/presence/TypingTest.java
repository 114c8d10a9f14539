package org.chatrpc.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.feed.EphemeralEvent;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told that somebody is typing, and how often. */
class TypingTest {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private volatile long now = System.nanoTime();
    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(folder, ChatOptions.defaults().with(() -> now)).ready();
        chat.registerAll("ann", "bob", "cid");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private void advance(Duration time) {
        now += time.toNanos();
    }

    /** The rooms and people that the page tells of. */
    private static List<String> typing(FeedPage page) {
        return page.ephemeral().stream()
                .map(EphemeralEvent.Typing.class::cast)
                .map(event -> event.room() + ": " + event.username())
                .toList();
    }

    @Test
    void aWaitingPollOfAnotherMemberIsAnsweredAtOnce() throws Exception {
        String cursor = chat.feed.now();
        CompletableFuture<FeedPage> bob =
                CompletableFuture.supplyAsync(() -> chat.poll("bob", cursor, Duration.ofSeconds(20)));
        Awaitility.await().until(() -> chat.waiting.occupied() == 1);

        assertThat(chat.typing.type("ann", "general")).contains(PERIOD);
        assertThat(typing(bob.get(15, TimeUnit.SECONDS))).containsExactly("general: ann");
        assertThat(chat.poll("ann", cursor).ephemeral()).as("her own").isEmpty();
    }

    @Test
    void aWaitingPollWithAnAlteredCursorIsAnsweredToo() throws Exception {
        chat.typing.type("bob", "general");
        String cursor = chat.feed.now();
        int node = cursor.lastIndexOf('-') + 1;
        String ahead = cursor.substring(0, cursor.indexOf('.', node)) + ".zzzzzzzzzzz".repeat(3);
        CompletableFuture<FeedPage> bob =
                CompletableFuture.supplyAsync(() -> chat.poll("bob", ahead, Duration.ofSeconds(20)));
        Awaitility.await().until(() -> chat.waiting.occupied() == 1);

        chat.typing.type("ann", "general");
        assertThat(typing(bob.get(15, TimeUnit.SECONDS))).containsExactly("general: ann");
    }

    @Test
    void howeverOftenSomebodySaysSoItIsToldOncePerPeriod() {
        String cursor = chat.feed.now();
        for (int i = 0; i < 1_000; i++) {
            assertThat(chat.typing.type("ann", "general")).contains(PERIOD);
        }
        FeedPage first = chat.poll("bob", cursor);
        assertThat(typing(first)).containsExactly("general: ann");

        advance(PERIOD.minusMillis(10));
        chat.typing.type("ann", "general");
        assertThat(chat.poll("bob", first.cursor()).ephemeral()).isEmpty();
        advance(Duration.ofMillis(20));
        chat.typing.type("ann", "general");
        assertThat(typing(chat.poll("bob", first.cursor()))).containsExactly("general: ann");
    }

    @Test
    void anAnswerThatWasLostIsRepeatedAndALateOneDoesNotTell() {
        String cursor = chat.feed.now();
        chat.typing.type("ann", "general");
        FeedPage lost = chat.poll("bob", cursor);
        assertThat(typing(chat.poll("bob", cursor))).isEqualTo(typing(lost)).isNotEmpty();

        advance(Duration.ofSeconds(9));
        assertThat(chat.poll("bob", cursor).ephemeral()).isEmpty();
    }

    @Test
    void theOthersOfAnAnswerAreWithinItsLimit() {
        String cursor = chat.feed.now();
        chat.post("ann", "general", "hello");
        chat.typing.type("ann", "general");
        chat.typing.type("cid", "general");
        FeedPage message = chat.read("bob", "s", Optional.of(cursor), Duration.ZERO, OptionalInt.of(1));
        FeedPage rest = chat.read("bob", "s", Optional.of(message.cursor()), Duration.ZERO, OptionalInt.of(9));

        assertThat(message.size()).isOne();
        assertThat(message.entries()).hasSize(1);
        assertThat(typing(rest)).containsExactlyInAnyOrder("general: ann", "general: cid");
    }

    @Test
    void whoHasPostedNoLongerTypes() {
        String cursor = chat.feed.now();
        chat.typing.type("ann", "general");
        chat.typing.type("cid", "general");
        chat.post("ann", "general", "hello");
        FeedPage both = chat.poll("bob", cursor);
        assertThat(both.entries()).hasSize(1);
        assertThat(typing(both)).containsExactly("general: cid");

        chat.typing.type("ann", "general");
        assertThat(typing(chat.poll("bob", cursor)))
                .as("in an answer with the earlier message, of which readers cannot know that it is earlier")
                .containsExactly("general: cid");
        assertThat(typing(chat.poll("bob", both.cursor()))).containsExactly("general: ann");
    }

    @Test
    void whoBlocksSomebodyIsNotToldAndThatOneDoesNotNotice() {
        chat.blocks.block("bob", "ann");
        String cursor = chat.feed.now();

        assertThat(chat.typing.type("ann", "general")).contains(PERIOD);
        assertThat(chat.poll("bob", cursor).ephemeral()).isEmpty();
        assertThat(typing(chat.poll("cid", cursor))).containsExactly("general: ann");
        chat.typing.type("bob", "general");
        assertThat(typing(chat.poll("ann", cursor))).containsExactly("general: bob");
    }

    @Test
    void ofWhoIsNotShownNothingIsTold() {
        String cursor = chat.feed.now();
        chat.presences.set(
                chat.sessions.of("ann").get(0),
                Optional.of(Status.OFFLINE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(chat.typing.type("ann", "general")).isEmpty();
        assertThat(chat.poll("bob", cursor).ephemeral()).isEmpty();
    }

    @Test
    void inALargeRoomNobodyIsTold() {
        for (int i = 0; i < 8; i++) {
            chat.register("more-" + i);
        }
        String cursor = chat.feed.now();
        assertThat(chat.typing.type("ann", "general")).isEmpty();
        assertThat(chat.poll("bob", cursor).ephemeral()).isEmpty();
        String direct = chat.rooms.openDirect("ann", "bob").info().id();
        assertThat(chat.typing.type("ann", direct)).isPresent();
        assertThat(typing(chat.poll("bob", cursor))).containsExactly(direct + ": ann");
    }

    @Test
    void onlyMembersWhoMayPostAreTypingAndOnlyMembersAreTold() {
        chat.rooms.create(
                "ann", "red", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.of(Role.MODERATOR));
        assertRefused(Problem.NOT_A_MEMBER, () -> chat.typing.type("bob", "red"));
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.typing.type("bob", "blue"));
        chat.members.join("bob", "red");
        String cursor = chat.feed.now();

        assertThat(chat.typing.type("bob", "red")).isEmpty();
        assertThat(chat.typing.type("ann", "red")).contains(PERIOD);
        assertThat(typing(chat.poll("bob", cursor))).containsExactly("red: ann");
        assertThat(chat.poll("cid", cursor).ephemeral()).isEmpty();
        chat.members.leave("bob", "red");
        assertThat(chat.poll("bob", cursor).ephemeral()).isEmpty();
    }

    @Test
    void cursorsOfOtherNodesAndOfEarlierVersionsHold() {
        String cursor = chat.feed.now();
        String earlier = cursor.substring(0, cursor.lastIndexOf('-'));
        chat.post("ann", "general", "hello");

        for (String from : List.of(cursor, earlier, earlier + "-other.zz.zz.zz")) {
            assertThat(chat.poll("bob", from).entries()).as(from).hasSize(1);
        }
        for (String bad : List.of("-", "-a", "-a.1.2", "-a.01.2.3", "-a.1.2.3.4", "-A.1.2.3", "-a.1.2.-3")) {
            assertRefused(Problem.INVALID_VALUE, () -> chat.poll("bob", earlier + bad));
        }
    }
}
