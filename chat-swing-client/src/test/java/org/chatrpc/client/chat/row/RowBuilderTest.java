package org.chatrpc.client.chat.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.outbox.Unsent;
import org.chatrpc.client.session.room.DisplayNames;
import org.junit.jupiter.api.Test;

class RowBuilderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Row TOP = new Row.Beginning("General", false);

    private final Account alice = new Account(new SessionToken("t"), "alice", "Alice");

    @Test
    void messagesOfOnePersonInARowShowTheSenderOnce() {
        List<Row> rows = build(-1, List.of(message(1, "bob", 0), message(2, "bob", 60), message(3, "alice", 70)));
        assertThat(starts(rows)).containsExactly(true, false, true);
    }

    @Test
    void aPauseShowsTheSenderAgain() {
        List<Row> rows = build(-1, List.of(message(1, "bob", 0), message(2, "bob", 301)));
        assertThat(starts(rows)).containsExactly(true, true);
    }

    @Test
    void eachDayHasItsLine() {
        List<Row> rows = build(-1, List.of(message(1, "bob", 0), message(2, "bob", 86_400)));
        assertThat(rows)
                .filteredOn(Row.Day.class::isInstance)
                .containsExactly(MessageRows.day(LocalDate.of(2026, 3, 1)), MessageRows.day(LocalDate.of(2026, 3, 2)));
        assertThat(starts(rows)).containsExactly(true, true);
    }

    @Test
    void theUnreadLineStandsBeforeTheFirstUnreadMessage() {
        List<Row> rows = build(1, List.of(message(1, "bob", 0), message(2, "bob", 1), message(3, "bob", 2)));
        assertThat(rows.indexOf(new Row.Unread())).isEqualTo(3);
        assertThat(starts(rows)).containsExactly(true, true, false);
    }

    @Test
    void theUnsentStandAtTheEndAndSayHowTheyAre() {
        List<Row> rows = new RowBuilder(alice, new DisplayNames(), ZoneOffset.UTC, MessageRows.TODAY.get(), -1)
                .build(
                        TOP,
                        List.of(message(1, "bob", 0)),
                        List.of(unsent("x", Optional.of("Refused.")), unsent("y", Optional.empty())),
                        true);
        assertThat(rows)
                .filteredOn(MessageRow.class::isInstance)
                .extracting(row -> ((MessageRow) row).delivery())
                .containsExactly(Delivery.STORED, Delivery.FAILED, Delivery.SENDING);
    }

    @Test
    void aMessageThatTheFeedBroughtBeforeItsReceiptIsShownOnce() {
        ChatMessage stored = new ChatMessage(
                "m1",
                "general",
                1,
                "alice",
                "Alice",
                "text",
                NOON,
                Optional.of("x"),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        List<Row> rows = new RowBuilder(alice, new DisplayNames(), ZoneOffset.UTC, MessageRows.TODAY.get(), -1)
                .build(TOP, List.of(stored), List.of(unsent("x", Optional.empty())), true);
        assertThat(rows).filteredOn(MessageRow.class::isInstance).hasSize(1);
    }

    @Test
    void aDeletedMessageSaysWhoDeletedItAndWhy() {
        DisplayNames names = new DisplayNames();
        names.saw("carol", "Carol *Clark*");
        names.saw("caro", "Carol *Clark*");
        List<ChatMessage> messages = List.of(
                message(1, "bob", 0).deleted(NOON, new ChatMessage.Deleter("bob", "")),
                message(2, "bob", 1).deleted(NOON, new ChatMessage.Deleter("carol", "")),
                message(3, "bob", 2).deleted(NOON, new ChatMessage.Deleter("carol", "Advertising: *buy*")),
                message(4, "bob", 3).deleted(NOON, new ChatMessage.Deleter("system", "retention")));
        List<Row> rows = new RowBuilder(alice, names, ZoneOffset.UTC, MessageRows.TODAY.get(), -1)
                .build(TOP, messages, List.of(), true);
        assertThat(rows.stream().filter(MessageRow.class::isInstance).map(MessageRow.class::cast))
                .extracting(RowTexts::instead)
                .containsExactly(
                        "This message was deleted.",
                        "Deleted by Carol *Clark* (@carol).",
                        "Deleted by Carol *Clark* (@carol): Advertising: *buy*",
                        "This message was removed because of its age.");
        assertThat(rows)
                .last()
                .satisfies(row -> assertThat(RowTexts.spoken(row)).endsWith("because of its age."));
    }

    @Test
    void aMessageShowsTheLastChangeThatIsOnItsWay() {
        List<MessageRow> rows = rows(
                List.of(message(1, "alice", 0), message(2, "alice", 1), message(3, "alice", 2)),
                Unsent.waiting(edit("m1", "first")),
                Unsent.failed(edit("m1", "second"), "Too late."),
                Unsent.waiting(new OutgoingChange.Deletion("d", "general", NOON, "m3", "")));
        assertThat(rows).extracting(MessageRow::body).containsExactly("second", "text 2", "text 3");
        assertThat(rows)
                .extracting(MessageRow::delivery)
                .containsExactly(Delivery.FAILED, Delivery.STORED, Delivery.SENDING);
        assertThat(rows).extracting(MessageRow::failure).containsExactly("Too late.", "", "");
        assertThat(rows).extracting(MessageRow::toBeDeleted).containsExactly(false, false, true);
        assertThat(rows.get(0).key()).isEqualTo("#1");
        assertThat(rows.get(0).outboxKey()).isEqualTo("edit second");
    }

    @Test
    void aRefusedEditOfAMessageThatIsNotThereStandsAtTheEnd() {
        List<MessageRow> rows = rows(
                List.of(message(1, "bob", 0)),
                Unsent.failed(edit("m0", "kept"), "This message has been deleted."),
                Unsent.waiting(edit("m0.5", "on its way")),
                unsent("x", Optional.empty()));
        assertThat(rows).extracting(MessageRow::body).containsExactly("text 1", "kept", "text");
        assertThat(rows.get(1).outboxKey()).isEqualTo("edit kept");
    }

    private List<MessageRow> rows(List<ChatMessage> messages, Unsent... unsent) {
        return new RowBuilder(alice, new DisplayNames(), ZoneOffset.UTC, MessageRows.TODAY.get(), -1)
                .build(TOP, messages, List.of(unsent), true).stream()
                        .filter(MessageRow.class::isInstance)
                        .map(MessageRow.class::cast)
                        .toList();
    }

    private static OutgoingChange.Edit edit(String messageId, String body) {
        return new OutgoingChange.Edit("edit " + body, "general", NOON, messageId, OptionalInt.of(0), body);
    }

    private List<Row> build(long unreadAfter, List<ChatMessage> messages) {
        return new RowBuilder(alice, new DisplayNames(), ZoneOffset.UTC, MessageRows.TODAY.get(), unreadAfter)
                .build(TOP, messages, List.of(), true);
    }

    private static List<Boolean> starts(List<Row> rows) {
        return rows.stream()
                .filter(MessageRow.class::isInstance)
                .map(row -> ((MessageRow) row).startsGroup())
                .toList();
    }

    private static Unsent unsent(String id, Optional<String> failure) {
        OutgoingMessage message = new OutgoingMessage(id, "general", "text", NOON);
        return failure.map(reason -> Unsent.failed(message, reason)).orElseGet(() -> Unsent.waiting(message));
    }

    private static ChatMessage message(long number, String author, long seconds) {
        return new ChatMessage(
                "m" + number,
                "general",
                number,
                author,
                author,
                "text " + number,
                NOON.plusSeconds(seconds),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
