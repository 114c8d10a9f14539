package org.chatrpc.client.unsent;

import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;
import org.chatrpc.client.session.outbox.Unsent;
import org.chatrpc.client.ui.Texts;

/**
 * The notice about a reaction or a pin that the server has refused. It is no longer among what was not sent, and may have
 * been made long ago, in a room that is not the open one; so the text names the room.
 */
public final class RefusedResponse {

    private RefusedResponse() {}

    /** @param dropped the latest of {@link org.chatrpc.client.session.outbox.Outbox#dropped} */
    public static String text(ChatSession session, Unsent dropped) {
        String room =
                session.rooms().find(dropped.room()).map(RoomSummary::title).orElse(dropped.room());
        return dropped.wanted() instanceof OutgoingReaction reaction
                ? Texts.get("unsent.reaction.refused", reaction.emoji(), room, dropped.reason())
                : Texts.get("unsent.pin.refused", room, dropped.reason());
    }
}
