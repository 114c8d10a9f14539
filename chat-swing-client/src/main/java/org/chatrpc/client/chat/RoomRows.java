package org.chatrpc.client.chat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.row.BlockedMessages;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.RowBuilder;
import org.chatrpc.client.chat.transcript.scroll.UnreadLine;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.conversation.Conversation.Extent;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.outbox.Unsent;

/** Builds the rows of an open room from what is loaded and what is in the outbox. Contains no UI code. */
final class RoomRows {

    private final ChatSession session;
    private final Conversation conversation;
    private final ZoneId zone;
    private final Value<LocalDate> today;
    private final BlockedMessages blocked;

    /**
     *
     * @param zone where days begin
     * @param today the current day there
     * @param blocked the messages to be hidden
     */
    RoomRows(
            ChatSession session,
            Conversation conversation,
            ZoneId zone,
            Value<LocalDate> today,
            BlockedMessages blocked) {
        this.session = session;
        this.conversation = conversation;
        this.zone = zone;
        this.today = today;
        this.blocked = blocked;
    }

    /** @param unsent what is in the outbox for the room */
    List<Row> build(RoomSummary room, UnreadLine unread, List<Unsent> unsent) {
        Extent extent = conversation.extent().get();
        boolean loading = conversation.loading().get();
        if (extent == Extent.UNLOADED && unsent.isEmpty()) {
            return loading ? List.of(new Row.Older(true)) : List.of();
        }
        boolean detached = extent != Extent.UNLOADED && !conversation.attached().get();
        Row top = extent == Extent.COMPLETE
                ? new Row.Beginning(room.title(), room.kind() == RoomKind.DIRECT)
                : new Row.Older(loading);
        List<Row> built =
                new ArrayList<>(new RowBuilder(session.account(), session.names(), zone, today.get(), unread.after())
                        .hiding(blocked)
                        .build(top, conversation.transcript().messages(), unsent, !detached));
        if (detached) {
            built.add(new Row.Newer(loading));
        }
        return List.copyOf(built);
    }
}
