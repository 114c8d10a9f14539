package org.chatrpc.client.chat.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.chat.row.Delivery;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private final Selection selection = new Selection();
    private final List<Row> rows = new ArrayList<>();

    @BeforeEach
    void show() {
        MessageRows made = new MessageRows(Instant.parse("2026-11-22T14:00:00Z"));
        rows.add(new Row.Older(false));
        for (int i = 1; i <= 10; i++) {
            rows.add(made.say(i % 2 == 0 ? "Bob" : "Alice", "message " + i));
        }
        selection.setRows(rows);
    }

    @Test
    void partOfOneMessageIsCopiedAsItIs() {
        selection.begin(TextPosition.of(row(3), 2), TextPosition.of(row(3), 2));
        selection.extend(TextPosition.of(row(3), 7));
        assertThat(selection.text()).isEqualTo("ssage");
        selection.extend(TextPosition.of(row(3), 0));
        assertThat(selection.text()).isEqualTo("me");
    }

    @Test
    void severalMessagesAreCopiedWithSenderAndTime() {
        selection.begin(TextPosition.of(row(3), 8), TextPosition.of(row(3), 8));
        selection.extend(TextPosition.of(row(5), 7));
        assertThat(selection.text())
                .isEqualTo("[" + at(3) + "] Alice: 3\n[" + at(4) + "] Bob: message 4\n[" + at(5) + "] Alice: message");
    }

    @Test
    void aWordStaysSelectedWhicheverWayTheSelectionIsExtended() {
        selection.begin(TextPosition.of(row(3), 0), TextPosition.of(row(3), 7));
        selection.extend(TextPosition.of(row(3), 9));
        assertThat(selection.text()).isEqualTo("message 3");
        selection.extend(TextPosition.of(row(2), 8));
        assertThat(selection.text()).isEqualTo("[" + at(2) + "] Bob: 2\n[" + at(3) + "] Alice: message");
    }

    @Test
    void staysWithItsMessagesWhileRowsComeAndGo() {
        selection.begin(TextPosition.of(row(4), 3), TextPosition.of(row(4), 3));
        selection.extend(TextPosition.of(row(6), 4));
        String before = selection.text();
        List<Row> more = new ArrayList<>(rows);
        more.add(1, new Row.Unread());
        more.add(1, new Row.Older(true));
        selection.setRows(more);
        assertThat(selection.text()).isEqualTo(before);
        selection.setRows(rows.subList(3, 11));
        assertThat(selection.text()).isEqualTo(before);
    }

    @Test
    void droppedMessagesAreSelectedAgainWhenTheyAreReloaded() {
        selection.begin(TextPosition.of(row(2), 0), TextPosition.of(row(2), 0));
        selection.extend(TextPosition.of(row(9), 4));
        selection.setRows(rows.subList(5, 8));
        assertThat(selection.indices()).containsExactly(0, 1, 2);
        assertThat(selection.in(0)).isEqualTo(new Range(0, "message 5".length()));
        selection.setRows(rows);
        assertThat(selection.indices()).hasSize(8).startsWith(2);
        assertThat(selection.in(9)).isEqualTo(new Range(0, 4));
    }

    @Test
    void selectsAllAndSkipsTheDeleted() {
        rows.set(4, MessageRows.deleted(row(4)));
        selection.setRows(rows);
        selection.selectAll();
        assertThat(selection.indices()).hasSize(9).doesNotContain(4);
    }

    @Test
    void outlivesTheMomentInWhichAnUnsentMessageIsStored() {
        MessageRow sending = MessageRows.mine(row(10), Delivery.SENDING);
        rows.set(10, sending);
        selection.setRows(rows);
        selection.begin(TextPosition.start(sending), TextPosition.end(sending));
        rows.set(10, MessageRows.mine(sending, Delivery.STORED));
        rows.add(new MessageRows(Instant.now()).say("Bob", "next"));
        selection.setRows(rows);
        assertThat(selection.text()).isEqualTo("message 10");
    }

    @Test
    void anEditThatShortensTheTextCutsTheSelection() {
        selection.begin(TextPosition.of(row(3), 4), TextPosition.of(row(3), 9));
        MessageRow edited = new MessageRows(Instant.EPOCH).say("Alice", "short");
        rows.set(3, withKey(edited, "#3"));
        selection.setRows(rows);
        assertThat(selection.text()).isEqualTo("t");
    }

    private MessageRow row(int number) {
        return (MessageRow) rows.get(number);
    }

    private String at(int number) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .format(row(number).at().atZone(ZoneId.systemDefault()));
    }

    private static MessageRow withKey(MessageRow row, String key) {
        return new MessageRow(
                key,
                3,
                row.author(),
                row.authorName(),
                row.body(),
                row.at(),
                row.startsGroup(),
                row.mine(),
                true,
                false,
                row.delivery(),
                "",
                false,
                List.of(),
                row.quote(),
                row.change());
    }
}
