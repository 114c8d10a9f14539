package org.chatrpc.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** What happens on one node is known on the other. */
class NodesTest extends TwoNodes {
    @Test
    void aMessageStoredOnOneNodeReachesAPollWaitingOnTheOther() throws Exception {
        for (int i = 0; i < 20; i++) {
            CompletableFuture<FeedPage> answer = waitingAt(other, ann, other.feed.now());
            one.post("bob", "general", "hello @ann");
            assertThat(answer.get(LONG.toSeconds() / 2, TimeUnit.SECONDS).entries())
                    .hasSize(1);
        }
        assertThat(other.rooms.get("ann", "general").mentions()).isEqualTo(20);
        other.members.markRead("ann", "general", 20);
        await().atMost(SOON).until(() -> one.rooms.get("ann", "general").mentions() == 0);
    }

    @Test
    void aRevokedSessionEndsOnTheOtherNodeAndItsPollIsCancelled() throws Exception {
        OpenSession there = other.sessions.authenticate(ann.token());
        CompletableFuture<FeedPage> answer = waitingAt(other, ann, other.feed.now());
        one.sessions.close("ann", there.id());

        assertThat(answer.get(SOON.toMillis(), TimeUnit.MILLISECONDS).entries()).isEmpty();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertRefused(Problem.UNAUTHENTICATED, () -> other.sessions.authenticate(ann.token())));
    }

    @Test
    void aRemovedMemberCannotReadOnTheOtherNode() {
        String cursor = other.feed.now();
        one.members.remove("ann", "red", "bob");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertRefused(Problem.NO_SUCH_ROOM, () -> other.members.requireMember("bob", "red")));
        one.post("ann", "red", "he is gone");
        other.journal.catchUp(0);

        assertThat(other.poll("bob", cursor).entries()).hasSize(1);
        assertRefused(Problem.NO_SUCH_ROOM, () -> other.post("bob", "red", "am I?"));
    }

    @Test
    void aRetryOnTheOtherNodeReturnsTheOriginalMessage() {
        one.messages.post("ann", "general", "once", "id-1", "");
        assertThat(other.messages.post("ann", "general", "once", "id-1", "").duplicate())
                .isTrue();
        assertThat(other.post("bob", "general", "next").message().number()).isEqualTo(2);
    }

    @Test
    void concurrentEditsOnTwoNodesOfOneRevisionConflict() throws Exception {
        for (int i = 0; i < 10; i++) {
            String id = Long.toString(one.post("ann", "red", "text").message().id());
            List<CompletableFuture<Boolean>> edits = List.of(one, other).stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> isEdited(node, id)))
                    .toList();
            assertThat(List.of(edits.get(0).get(), edits.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    private boolean isEdited(Chat node, String id) {
        try {
            node.edits.edit("ann", id, node == one ? "by one" : "by the other", OptionalInt.of(0));
            return true;
        } catch (ChatException e) {
            assertThat(e.problem()).isEqualTo(Problem.REVISION_CONFLICT);
            return false;
        }
    }

    @Test
    void aDeletionOnOneNodeRemovesTheTextFromTheMemoryOfTheOther() {
        String cursor = other.feed.now();
        StoredMessage message = one.post("ann", "general", "secret, @bob").message();
        await().atMost(SOON).until(() -> other.rooms.get("bob", "general").mentions() == 1);
        one.edits.delete("ann", Long.toString(message.id()), "");
        other.journal.catchUp(0);

        assertThat(other.poll("bob", cursor).entries())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(
                                ((MessageFact) entry.fact()).message().isDeleted())
                        .isTrue());
        assertThat(other.rooms.get("bob", "general").mentions()).isZero();
        assertRefused(
                Problem.MESSAGE_DELETED,
                () -> other.edits.edit("ann", Long.toString(message.id()), "back", OptionalInt.empty()));
    }

    @Test
    void catchingUpAppliesEverythingStoredBefore() {
        for (int i = 0; i < 50; i++) {
            NewSession session = one.register("guest-" + i);
            other.journal.catchUp(0);
            assertThat(other.sessions.authenticate(session.token()).username()).isEqualTo("guest-" + i);
        }
    }

    @Test
    void aCursorExpiredByAnotherNodeIsRefusedHereToo() {
        String old = other.feed.now();
        Chat small = node(
                        database,
                        ChatOptions.defaults()
                                .with(new JournalPolicy(1_000, 100, Duration.ofSeconds(10), 2, 1_000_000)))
                .ready();
        for (int i = 0; i < 20; i++) {
            one.post("bob", "general", "m" + i);
        }
        small.journal.catchUp(0);
        one.stores.log().prune(5);
        assertRefused(Problem.CURSOR_EXPIRED, () -> small.poll("ann", old));
    }
}
