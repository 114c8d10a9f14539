package org.chatrpc.client.chat.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.card.ShownFile;
import org.chatrpc.client.chat.row.Row.Change;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowPainter.Link;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.junit.jupiter.api.Test;

class OutboxLinksTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void onlyANewMessageWithFilesCanBePaused() {
        assertThat(OutboxLine.links(row(Optional.empty()))).containsExactly(Link.PAUSE, Link.DISCARD);
        assertThat(OutboxLine.links(row(Optional.of(new Change("edit", false)))))
                .containsExactly(Link.DISCARD);
        assertThat(OutboxLine.links(row(Optional.of(new Change("deletion", true)))))
                .containsExactly(Link.UNDO);
    }

    private static MessageRow row(Optional<Change> change) {
        MessageRow said = MessageRows.mine(new MessageRows(NOON).say("Alice", "Look"), Delivery.SENDING);
        ShownFile file = ShownFile.of(new OutgoingFile("upload", "notes.txt", 5, "0".repeat(64)));
        return new MessageRow(
                said.key(),
                said.number(),
                said.author(),
                said.authorName(),
                said.body(),
                said.at(),
                said.startsGroup(),
                said.mine(),
                said.edited(),
                said.deleted(),
                said.delivery(),
                said.failure(),
                said.mentionsMe(),
                said.mentions(),
                said.quote(),
                change,
                said.foot(),
                said.blocked(),
                List.of(file),
                "");
    }
}
