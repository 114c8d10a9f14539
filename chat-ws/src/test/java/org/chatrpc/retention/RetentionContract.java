package org.chatrpc.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.admin.retention.RetentionAdministration;
import org.chatrpc.admin.retention.RoomPreview;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.FilesExpired;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.message.MessageChanges;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.retention.store.RetentionRun;
import org.chatrpc.retention.store.RetentionStore;
import org.chatrpc.retention.store.RetentionStore.Figures;
import org.chatrpc.store.backup.BackupContents;
import org.chatrpc.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Messages and files that are too old are gone after a run; the same on every database. */
abstract class RetentionContract {
    /** Far longer than needed, as these tests run beside others. */
    static final Duration LONG = Duration.ofSeconds(60);

    static final String SECRET = "xyzzy-plugh";
    private static final byte[] CONTENT = ChatFiles.random(3_000, 1);

    final SettableClock clock = new SettableClock();
    Chat chat;
    ChatFiles files;

    /** A chat on the database of this test. */
    abstract Chat open(ChatOptions options);

    /** Checks the database with all its rules. */
    abstract BackupContents check();

    /** In small pieces, so that a run has several. */
    static RetentionPolicy days(int messages, int ofFiles) {
        return new RetentionPolicy(messages, ofFiles, Duration.ofHours(24), 3, Duration.ZERO);
    }

    @BeforeEach
    void start() {
        chat = open(ChatOptions.defaults().with(clock).with(days(30, 0))).ready();
        files = new ChatFiles(chat);
        // The first run is due at the start.
        await().atMost(LONG).until(() -> retention().lastRun().finishedAt().isPresent());
        chat.registerAll("ann", "bob", "cid");
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    RetentionAdministration retention() {
        return chat.administration.retention();
    }

    /** Waits until a run that began now has ended. */
    RetentionRun ran() {
        Optional<Instant> before = retention().lastRun().startedAt();
        clock.advance(Duration.ofMillis(10));
        retention().run("ann");
        await().atMost(LONG)
                .until(() -> retention().lastRun().node().isEmpty()
                        && !retention().lastRun().startedAt().equals(before));
        return retention().lastRun();
    }

    StoredMessage post(String author, String text) {
        return chat.post(author, "general", text).message();
    }

    StoredMessage stored(StoredMessage message) {
        return chat.stores.messages().find(message.id()).orElseThrow();
    }

    private List<StoredMessage> history(String username, String room) {
        return chat.page(username, room, OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())
                .messages();
    }

    private static String id(StoredMessage message) {
        return Long.toString(message.id());
    }

    private List<AuditEntry> audited(String kind) {
        return chat.stores.audit().after(0, 10_000).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

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
                .resolve("ann", message.id() + ":bob", Optional.of("spoke to the author of " + text));
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
    void aLegalHoldKeepsEverythingUntilItIsTakenOff() {
        StoredMessage message = post("ann", "evidence");
        retention().setHold("ann", "general", true);
        clock.advance(Duration.ofDays(31));

        assertThat(ran().messages()).isZero();
        assertThat(stored(message)).isEqualTo(message);
        assertThat(previewed("general").messages()).isEqualTo(1);

        retention().setHold("ann", "general", false);
        assertThat(ran().messages()).isEqualTo(1);
        assertThat(audited("ROOM_UPDATED"))
                .extracting(entry -> entry.after())
                .containsExactly("{\"legalHold\":\"true\"}", "{\"legalHold\":\"false\"}");
    }

    /** The hold may come after a run has found the message. */
    @Test
    void theTransactionDecidesWhatIsHeld() {
        StoredMessage message = post("ann", "evidence");
        clock.advance(Duration.ofDays(31));
        post("ann", "now");
        retention().setHold("ann", "general", true);

        ExpireMessages late = new ExpireMessages("general", List.of(message.id()), days(30, 0));
        assertThat(chat.journal.run(late)).isEqualTo(new ExpireMessages.Outcome(0, 0, 1));
        assertThat(stored(message).isDeleted()).isFalse();
    }

    @Test
    void theValueOfARoomCountsInsteadOfTheServers() {
        StoredMessage inGeneral = post("ann", "for ever");
        chat.rooms.create("cid", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        StoredMessage inTea = chat.post("cid", "tea", "for ten days").message();
        StoredMessage direct = chat.post(
                        "ann", chat.rooms.openDirect("ann", "bob").info().id(), "psst")
                .message();
        retention().setDays("ann", "general", 0, null);
        retention().setDays("ann", "tea", 10, null);

        clock.advance(Duration.ofDays(11));
        assertThat(ran().messages()).isEqualTo(1);
        assertThat(stored(inTea).isDeleted()).isTrue();
        clock.advance(Duration.ofDays(20));
        assertThat(ran().messages()).isEqualTo(1);
        assertThat(stored(direct).isDeleted()).isTrue();
        assertThat(stored(inGeneral).isDeleted()).isFalse();
        assertThat(audited("ROOM_UPDATED").get(0).before()).contains("\"messageDays\":\"server\"");
        assertThat(audited("ROOM_UPDATED").get(0).after()).contains("\"messageDays\":\"forever\"");
        assertThat(audited(AuditKinds.RETENTION_APPLIED))
                .as("the ids of direct rooms are not told")
                .extracting(entry -> entry.room())
                .containsExactlyInAnyOrder("tea", "");
        assertRefused(Problem.INVALID_VALUE, () -> retention().setDays("ann", "tea", -1, null));
        assertRefused(Problem.NO_SUCH_ROOM, () -> retention().setHold("ann", direct.room(), true));
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

    private Figures previewed(String room) {
        return retention().preview("ann", "", 100).stream()
                .filter(preview ->
                        preview.room().filter(info -> info.id().equals(room)).isPresent())
                .map(RoomPreview::figures)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePreviewSaysWhatARunRemoves() {
        StoredMessage oldest = post("ann", "one");
        files.post("ann", "general", "two", "a.bin", CONTENT);
        String direct = chat.rooms.openDirect("ann", "bob").info().id();
        chat.post("ann", direct, "psst");
        clock.advance(Duration.ofDays(20));
        post("ann", "three");
        assertThat(previewed("general")).isEqualTo(Figures.NONE);
        clock.advance(Duration.ofDays(11));

        assertThat(previewed("general")).isEqualTo(new Figures(2, Optional.of(oldest.sentAt()), 1, 3_000));
        assertThat(retention().previewOfDirectRooms().figures().messages()).isEqualTo(1);
        assertThat(ran().messages()).isEqualTo(3);
        assertThat(previewed("general")).isEqualTo(Figures.NONE);
        assertThat(retention().previewOfDirectRooms().figures()).isEqualTo(Figures.NONE);
    }

    @Test
    void eachPieceHasItsEntryInTheAuditLog() {
        for (int i = 0; i < 7; i++) {
            post("ann", "text " + i);
        }
        clock.advance(Duration.ofDays(31));
        ran();

        assertThat(audited(AuditKinds.RETENTION_APPLIED))
                .extracting(entry -> entry.before())
                .allMatch(before -> before.contains("\"messages\""))
                .hasSize(3);
        assertThat(audited("MESSAGE_DELETED")).isEmpty();
    }

    @Test
    void aChangeOfTheServersSettingsIsRecorded() {
        ran();
        assertThat(audited(AuditKinds.RETENTION_SETTINGS_CHANGED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.after()).contains("\"messageDays\":\"30\""));
        chat.close();
        chat = open(ChatOptions.defaults().with(clock).with(days(60, 7))).ready();
        ran();
        assertThat(audited(AuditKinds.RETENTION_SETTINGS_CHANGED).get(1)).satisfies(act -> {
            assertThat(act.before()).isEqualTo("{\"messageDays\":\"30\",\"fileDays\":\"forever\"}");
            assertThat(act.after()).isEqualTo("{\"messageDays\":\"60\",\"fileDays\":\"7\"}");
        });
    }

    @Test
    void theRunOfANodeThatDiedGoesOnWhenItsLeaseIsOver() {
        StoredMessage message = post("ann", "old");
        clock.advance(Duration.ofDays(31));
        RetentionStore store = chat.stores.retention();
        Instant leased = clock.instant().plusSeconds(60);
        assertThat(store.begin("one", clock.instant(), leased)).isTrue();
        assertThat(store.begin("two", clock.instant(), leased)).isFalse();
        assertThat(store.renew("one", leased)).isTrue();
        assertThat(store.renew("two", leased)).isFalse();

        clock.advance(Duration.ofSeconds(61));
        assertThat(ran().messages()).isEqualTo(1);
        assertThat(stored(message).isDeleted()).isTrue();
        assertThat(store.renew("one", leased)).isFalse();
    }

    @Test
    void aDeletedRoomIsGoneForEverybody() {
        chat.rooms.create(
                "cid", "tea", Optional.of("Tea " + SECRET), Optional.of(SECRET), Visibility.PUBLIC, Optional.empty());
        chat.members.join("bob", "tea");
        StoredMessage message = chat.post("bob", "tea", SECRET).message();
        String cursor = chat.feed.now();
        retention().setHold("ann", "tea", true);
        assertRefused(Problem.NOT_PERMITTED, () -> retention().deleteRoom("ann", "tea", "tea"));
        retention().setHold("ann", "tea", false);
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
