package org.chatrpc.admin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.Chat;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator deletes what was reported, wherever it was sent, and nothing else. */
class ReportedMessagesTest {
    @TempDir
    private Path folder;

    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(folder).ready();
        // The first account administers the server, and is in none of the rooms.
        chat.registerAll("ann", "bob", "cid");
        chat.rooms.create("bob", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        chat.members.invite("bob", "tea", "cid");
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private String reported(StoredMessage message) {
        chat.reports.report("cid", Long.toString(message.id()), "spam");
        return message.id() + ":cid";
    }

    private StoredMessage stored(StoredMessage message) {
        return chat.stores.messages().find(message.id()).orElseThrow();
    }

    private void delete(String actor, String report) {
        chat.administration.reports().resolve(actor, report, Optional.of("spam"), true);
    }

    private AuditEntry newest(String kind) {
        List<AuditEntry> found = chat.stores.audit().after(0, 1_000).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
        return found.get(found.size() - 1);
    }

    @Test
    void aReportedMessageOfAPrivateRoomIsDeleted() {
        StoredMessage message = chat.post("bob", "tea", "buy this").message();
        chat.pins.pin("bob", Long.toString(message.id()));
        String report = reported(message);
        assertRefused(Problem.NO_SUCH_MESSAGE, () -> chat.edits.delete("ann", Long.toString(message.id()), ""));
        assertRefused(Problem.NOT_PERMITTED, () -> delete("cid", report));
        assertThat(stored(message).isDeleted()).isFalse();

        delete("ann", report);

        assertThat(stored(message).isDeleted()).isTrue();
        assertThat(stored(message).changes().deletion())
                .isNotNull()
                .satisfies(deletion -> assertThat(deletion.by()).isEqualTo("ann"));
        assertThat(chat.administration
                        .reports()
                        .list(true, Optional.empty(), ReadLimit.items(10))
                        .items())
                .isEmpty();
        assertThat(newest("MESSAGE_DELETED").room()).isEqualTo("tea");
        assertThat(newest("MESSAGE_DELETED").subject()).isEqualTo("bob");
        assertThat(newest("REPORT_RESOLVED").actor()).isEqualTo("ann");
        delete("ann", report);
        assertThat(new Backups(DatabaseConfig.sqlite(folder.resolve("chat.db")), line -> {})
                        .check()
                        .messages())
                .isEqualTo(1);
    }

    @Test
    void thatOfADirectRoomIsDeletedWithoutTellingTheAuditLogWhoTalksToWhom() {
        String direct = chat.rooms.openDirect("bob", "cid").info().id();
        StoredMessage message = chat.post("bob", direct, "buy this").message();
        delete("ann", reported(message));

        assertThat(stored(message).isDeleted()).isTrue();
        assertThat(newest("MESSAGE_DELETED").room()).isEmpty();
    }

    @Test
    void itCanBeDeletedAfterTheReportWasResolved() {
        StoredMessage message = chat.post("bob", "tea", "buy this").message();
        String report = reported(message);
        chat.administration.reports().resolve("ann", report, Optional.of("talked to bob"), false);
        assertThat(stored(message).isDeleted()).isFalse();

        delete("ann", report);
        assertThat(stored(message).isDeleted()).isTrue();
        assertThat(newest("REPORT_RESOLVED").after()).contains("talked to bob");
    }

    @Test
    void whatNobodyReportedStays() {
        StoredMessage message = chat.post("bob", "tea", "private").message();
        assertRefused(Problem.NO_SUCH_REPORT, () -> delete("ann", message.id() + ":cid"));
        assertRefused(Problem.NO_SUCH_REPORT, () -> delete("ann", "999999:cid"));
        assertThat(stored(message).isDeleted()).isFalse();
    }

    /** The text of a message that is deleted so is held like any other. */
    @Test
    void aLegalHoldKeepsIt() {
        StoredMessage message = chat.post("bob", "tea", "buy this").message();
        String report = reported(message);
        chat.edits.edit("bob", Long.toString(message.id()), "nothing", OptionalInt.empty());
        chat.administration.retention().setHold("ann", "tea", true, "");
        delete("ann", report);

        assertRefused(
                Problem.NOT_PERMITTED, () -> chat.administration.erasures().erase("ann", "bob", "bob", "KEEP"));
        assertThat(stored(message).body()).isEmpty();
    }
}
