package org.chatrpc.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.FilesExpired;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.message.MessageChanges;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.retention.store.RetentionRun;
import org.chatrpc.retention.store.RetentionStore.Figures;
import org.junit.jupiter.api.Test;

/** Messages and files that are too old, and deleted rooms, are gone after a run; the same on every database. */
abstract class RetentionContract extends RetentionRunsContract {
    /** A message with everything that can be in it and about it. */
    StoredMessage talkedAbout(String text) {
        StoredMessage message =
                files.post("ann", "general", text, text + ".bin", CONTENT).message();
        chat.edits.edit("ann", id(message), text + " edited", OptionalInt.empty());
        chat.reactions.add("bob", id(message), "👍");
        chat.pins.pin("ann", id(message));
        chat.reports.report("bob", id(message), "it says " + text);
        chat.administration
                .reports()
                .resolve("ann", message.id() + ":bob", Optional.of("spoke to the author of " + text), false);
        return message;
    }

    @Test
    void whatIsTooOldIsGoneAndTheNumbersStay() {
        List<StoredMessage> old = Stream.of("one", "two", "three", "four", "five")
                .map(text -> talkedAbout(SECRET + " " + text))
                .toList();
        chat.edits.delete("ann", id(old.get(1)), "because of " + SECRET);
        clock.advance(Duration.ofDays(31));
        StoredMessage young = post("ann", "young");
        String cursor = chat.feed.now();

        RetentionRun run = ran();

        assertThat(run.messages()).isEqualTo(4);
        assertThat(run.files()).isEqualTo(4);
        assertThat(run.nextAt()).isAfter(clock.instant());
        List<StoredMessage> now = history("bob", "general");
        assertThat(now).extracting(StoredMessage::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(now.get(5)).isEqualTo(young);
        assertThat(now.subList(0, 5)).allSatisfy(message -> {
            assertThat(message.isDeleted()).isTrue();
            assertThat(message.body()).isEmpty();
            assertThat(message.attachments()).isEmpty();
            assertThat(message.responses().reactions()).isEmpty();
            assertThat(message.isPinned()).isFalse();
            assertThat(stored(message).toString()).doesNotContain(SECRET);
        });
        assertThat(stored(old.get(0)).changes().deletion())
                .extracting(MessageChanges.Deletion::reason)
                .isEqualTo(RoomRetention.REASON);
        assertThat(chat.stores
                        .messages()
                        .revisions(old.get(0).id(), 100, ReadLimit.items(10))
                        .items())
                .isEmpty();
        assertThat(chat.administration
                        .reports()
                        .list(false, Optional.empty(), ReadLimit.items(10))
                        .items())
                .isEmpty();
        assertThat(chat.poll("bob", cursor).entries())
                .extracting(LogEntry::fact)
                .filteredOn(MessageDeleted.class::isInstance)
                .hasSize(4);
        assertThat(chat.stores.log().readAfter(0, 10_000).toString()).doesNotContain(SECRET);
        assertThat(chat.roomDirectory.find("general", "bob").orElseThrow().pinnedCount())
                .isZero();
        assertThat(check().messages()).isEqualTo(6);
    }

    @Test
    void aRetryOfWhatIsGoneGetsItsFirstReceipt() {
        StoredMessage first =
                chat.messages.post("ann", "general", "again", "id-1", "").message();
        clock.advance(Duration.ofDays(31));
        ran();

        assertThat(chat.messages.post("ann", "general", "again", "id-1", "").duplicate())
                .isTrue();
        assertThat(stored(first).isDeleted()).isTrue();
    }

    @Test
    void answersAreStillCounted() {
        StoredMessage root = post("ann", "root");
        for (int i = 0; i < 4; i++) {
            chat.messages.post("bob", "general", "answer " + i, "id-" + i, id(root));
        }
        clock.advance(Duration.ofDays(31));
        StoredMessage young =
                chat.messages.post("bob", "general", "young", "id-y", id(root)).message();
        ran();

        assertThat(stored(root).isDeleted()).isTrue();
        assertThat(stored(root).responses().replyCount()).isEqualTo(1);
        assertThat(stored(young).isDeleted()).isFalse();
        assertThat(check().messages()).isEqualTo(6);
    }

    @Test
    void filesGoBeforeTheirMessages() {
        StoredMessage both =
                files.post("ann", "general", "look", "a.bin", CONTENT).message();
        StoredMessage onlyFile =
                files.post("ann", "general", "", "b.bin", CONTENT).message();
        StoredMessage without = post("ann", "text");
        retention().setDays("ann", "general", null, 10);
        clock.advance(Duration.ofDays(11));
        String cursor = chat.feed.now();
        assertThat(previewed("general")).isEqualTo(new Figures(1, Optional.of(onlyFile.sentAt()), 2, 6_000));

        RetentionRun run = ran();

        assertThat(run.messages()).isEqualTo(1);
        assertThat(run.files()).isEqualTo(2);
        assertThat(stored(both).body()).isEqualTo("look");
        assertThat(stored(both).attachments()).isEmpty();
        assertThat(stored(onlyFile).isDeleted()).isTrue();
        assertThat(stored(without)).isEqualTo(without);
        assertRefused(
                Problem.NO_SUCH_FILE,
                () -> files.read("ann", both.attachments().get(0).id()));
        assertThat(chat.poll("bob", cursor).entries())
                .extracting(LogEntry::fact)
                .anyMatch(fact -> fact instanceof FilesExpired expired
                        && expired.message().id() == both.id());
        assertThat(previewed("general")).isEqualTo(Figures.NONE);
        await().atMost(LONG)
                .until(() -> chat.contents.received(both.attachments().get(0).id()) == 0);
        assertThat(check().messages()).isEqualTo(3);
    }

    @Test
    void aDeletedRoomIsGoneForEverybody() {
        chat.rooms.create(
                "cid", "tea", Optional.of("Tea " + SECRET), Optional.of(SECRET), Visibility.PUBLIC, Optional.empty());
        chat.members.join("bob", "tea");
        StoredMessage message = chat.post("bob", "tea", SECRET).message();
        String cursor = chat.feed.now();
        retention().setHold("ann", "tea", true, "");
        assertRefused(Problem.NOT_PERMITTED, () -> retention().deleteRoom("ann", "tea", "tea"));
        retention().setHold("ann", "tea", false, "");
        assertRefused(Problem.INVALID_VALUE, () -> retention().deleteRoom("ann", "tea", "coffee"));
        assertRefused(Problem.NOT_PERMITTED, () -> retention().deleteRoom("ann", "general", "general"));

        retention().deleteRoom("ann", "tea", "tea");

        assertThat(chat.poll("bob", cursor).entries().stream()
                        .map(LogEntry::fact)
                        .collect(Collectors.toList()))
                .anyMatch(left("bob"));
        assertThat(chat.roomDirectory.list("bob", false, "", 100))
                .extracting(room -> room.info().id())
                .doesNotContain("tea");
        assertThat(chat.administration.rooms().list("ann", "", "", 100))
                .extracting(room -> room.info().id())
                .doesNotContain("tea");
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.members.join("bob", "tea"));
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.post("bob", "tea", "still there?"));
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.administration.rooms().setOwner("ann", "tea", "bob"));
        assertRefused(
                Problem.ROOM_EXISTS,
                () -> chat.rooms.create(
                        "bob", "tea", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty()));
        await().atMost(LONG).until(() -> stored(message).isDeleted());
        assertThat(chat.stores.log().readAfter(0, 10_000).toString()).doesNotContain(SECRET);
        assertThat(check().messages()).isEqualTo(1);
    }

    private static Predicate<Object> left(String username) {
        return fact -> fact instanceof MemberLeft left && left.username().equals(username);
    }
}
