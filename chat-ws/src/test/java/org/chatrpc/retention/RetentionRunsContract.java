package org.chatrpc.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.ChatOptions;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.retention.store.RetentionRun;
import org.chatrpc.retention.store.RetentionStore;
import org.chatrpc.retention.store.RetentionStore.Figures;
import org.junit.jupiter.api.Test;

/** When runs remove what, and what they say about it; the same on every database. */
abstract class RetentionRunsContract extends LegalHoldContract {
    @Test
    void aLegalHoldKeepsEverythingUntilItIsTakenOff() {
        StoredMessage message = post("ann", "evidence");
        retention().setHold("ann", "general", true, "");
        clock.advance(Duration.ofDays(31));

        assertThat(ran().messages()).isZero();
        assertThat(stored(message)).isEqualTo(message);
        assertThat(previewed("general").messages()).isEqualTo(1);

        // A run begins at once.
        retention().setHold("ann", "general", false, "");
        await().atMost(LONG).until(() -> stored(message).isDeleted());
        assertThat(audited("LEGAL_HOLD_SET"))
                .extracting(entry -> entry.after())
                .containsExactly("{\"legalHold\":\"true\"}", "{\"legalHold\":\"false\"}");
    }

    /** The hold may come after a run has found the message. */
    @Test
    void theTransactionDecidesWhatIsHeld() {
        StoredMessage message = post("ann", "evidence");
        clock.advance(Duration.ofDays(31));
        post("ann", "now");
        retention().setHold("ann", "general", true, "");

        ExpireMessages late = new ExpireMessages("general", List.of(message.id()), days(30, 0), clock.instant());
        assertThat(chat.journal.run(late)).isEqualTo(new ExpireMessages.Outcome(0, 0, 1));
        assertThat(stored(message).isDeleted()).isFalse();
    }

    /** The days may become more after a run has found the message. Its files alone are too old then. */
    @Test
    void aMessageThatLosesOnlyItsFilesStillStands() {
        StoredMessage message =
                files.post("ann", "general", "look", "a.bin", CONTENT).message();
        clock.advance(Duration.ofDays(31));
        retention().setDays("ann", "general", 100, 5);

        ExpireMessages late = new ExpireMessages("general", List.of(message.id()), days(30, 0), clock.instant());
        assertThat(chat.journal.run(late)).isEqualTo(new ExpireMessages.Outcome(0, 1, 1));
        assertThat(stored(message).body()).isEqualTo("look");
        assertThat(stored(message).attachments()).isEmpty();
        assertThat(ran().messages()).isZero();
        assertThat(check().messages()).isEqualTo(1);
    }

    @Test
    void aHoldKeepsReportsEvenIfARunHasFoundTheRoomBefore() {
        StoredMessage message = post("ann", "evidence");
        chat.reports.report("bob", id(message), "this is evidence");
        chat.edits.delete("ann", id(message), "");
        RetentionStore store = chat.stores.retention();
        RetentionStore.Room found = store.room("general").orElseThrow();
        retention().setHold("ann", "general", true, "");

        assertThat(store.passed(found.info(), 0, 1)).isFalse();
        assertThat(store.room("general").orElseThrow().messagesTo()).isZero();
        assertThat(reports()).isOne();

        retention().setHold("ann", "general", false, "");
        retention().setDays("ann", "general", 100, null);
        assertThat(store.passed(found.info(), 0, 1)).as("with other days").isFalse();
        retention().setDays("ann", "general", null, null);
        assertThat(store.passed(found.info(), 0, 1)).isTrue();
        assertThat(reports()).isZero();
    }

    private int reports() {
        return chat.administration
                .reports()
                .list(false, Optional.empty(), ReadLimit.items(10))
                .items()
                .size();
    }

    @Test
    void takingBackTheDaysEndsTheRun() {
        chat.retention.close();
        List<StoredMessage> messages = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            messages.add(post("ann", "text " + i));
        }
        clock.advance(Duration.ofDays(6));
        // Somebody notices when the first messages are gone.
        Supplier<RetentionPolicy> mistake = () -> stored(messages.get(0)).isDeleted() ? days(30, 0) : days(5, 0);
        try (RetentionRuns runs = new RetentionRuns(chat.stores.retention(), mistake, clock, Thread::new)) {
            runs.start(chat.journal);
            runs.request();
            await().atMost(LONG).until(() -> runs.messages() > 0);
            assertThat(chat.stores.retention().lastRun().nextAt()).isBeforeOrEqualTo(clock.instant());
            runs.request();
            await().atMost(LONG).until(() -> runs.finishedAt() > 0);
            assertThat(runs.messages()).isEqualTo(3);
        }
        assertThat(messages.stream().filter(message -> stored(message).isDeleted()))
                .hasSize(3);
    }

    @Test
    void aRequestOutlivesTheRunThatIsGoingOn() {
        RetentionStore store = chat.stores.retention();
        Instant start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant later = start.plus(Duration.ofDays(1));
        RetentionRun run = new RetentionRun("", Optional.of(start), Optional.of(start), later, 0, 0, 30, 0);
        assertThat(store.begin("one", start, start.plusSeconds(60))).isTrue();
        assertThat(store.lastRun().nextAt()).as("due until it has ended").isEqualTo(start);
        store.request();
        store.finish("one", run);
        assertThat(store.lastRun().nextAt()).as("requested meanwhile").isBefore(start);

        assertThat(store.begin("one", start, start.plusSeconds(60))).isTrue();
        store.finish("one", run);
        assertThat(store.lastRun().nextAt()).isEqualTo(later);
    }

    /** The node that deleted it may die before it has removed the title. */
    @Test
    void aDeletedRoomIsFoundUntilNothingIsLeftOfIt() {
        chat.rooms.create("cid", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        chat.post("cid", "tea", "old");
        clock.advance(Duration.ofDays(31));
        assertThat(ran().messages()).isEqualTo(1);
        RetentionStore store = chat.stores.retention();
        assertThat(store.rooms("", false, 10)).isEmpty();

        chat.journal.run(new MarkDeleted("tea"));
        assertThat(store.rooms("", false, 10))
                .extracting(room -> room.info().id())
                .containsExactly("tea");
        ran();
        assertThat(store.rooms("", false, 10)).isEmpty();
    }

    private record MarkDeleted(String room) implements Command<Void> {
        @Override
        public void needs(ReadSet needs) {
            needs.room(room);
        }

        @Override
        public Void decide(State state) {
            state.record(
                    new RoomUpdated("ann", state.room(room).orElseThrow().info().asDeleted()));
            return null;
        }
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
        assertRefused(Problem.NO_SUCH_ROOM, () -> retention().setDays("ann", direct.room(), 5, null));
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
}
