package org.chatrpc.retention;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.admin.retention.RetentionAdministration;
import org.chatrpc.admin.retention.RoomPreview;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.retention.store.RetentionRun;
import org.chatrpc.retention.store.RetentionStore.Figures;
import org.chatrpc.store.backup.BackupContents;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A chat whose messages are kept for thirty days, and what tests of that do. */
abstract class RetainedChat {
    /** Far longer than needed, as these tests run beside others. */
    static final Duration LONG = Duration.ofSeconds(60);

    static final String SECRET = "xyzzy-plugh";
    static final byte[] CONTENT = ChatFiles.random(3_000, 1);

    final SettableClock clock = new SettableClock();
    Chat chat;
    ChatFiles files;

    /** A chat on the database of this test. */
    abstract Chat open(ChatOptions options);

    /** Checks the database with all its rules. */
    BackupContents check() {
        return backups().check();
    }

    /** Reads the database of this test, beside the chat. */
    abstract Backups backups();

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

    List<StoredMessage> history(String username, String room) {
        return chat.page(username, room, OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())
                .messages();
    }

    static String id(StoredMessage message) {
        return Long.toString(message.id());
    }

    List<AuditEntry> audited(String kind) {
        return chat.stores.audit().after(0, 10_000).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    Figures previewed(String room) {
        return retention().preview("ann", "", 100).stream()
                .filter(preview ->
                        preview.room().filter(info -> info.id().equals(room)).isPresent())
                .map(RoomPreview::figures)
                .findFirst()
                .orElseThrow();
    }
}
