package org.chatrpc.client.rooms;

import java.util.Comparator;
import java.util.List;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.RoomMember;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Texts;

/** The members of a room, without a component. */
final class MembersModel {

    private final Value<List<RoomMember>> members = new Value<>(List.of());
    private final Value<String> message = new Value<>(Texts.get("members.loading"));
    private final ChatSession session;
    private final RoomSummary room;

    MembersModel(ChatSession session, RoomSummary room) {
        this.session = session;
        this.room = room;
        refresh();
    }

    /** Those who run the room first, then by name. */
    Value<List<RoomMember>> members() {
        return members;
    }

    /** What to say in place of members; empty for nothing. */
    Value<String> message() {
        return message;
    }

    RoomSummary room() {
        return room;
    }

    boolean mayInvite() {
        return new RoomRights(room).mayInvite();
    }

    /** Reads the members anew. */
    void refresh() {
        session.roomCalls()
                .listMembers(
                        room.id(),
                        listed -> {
                            members.set(listed.stream()
                                    .sorted(Comparator.comparing(RoomMember::role)
                                            .thenComparing(RoomMember::displayName, String.CASE_INSENSITIVE_ORDER))
                                    .toList());
                            message.set("");
                        },
                        failure -> message.set(
                                Failures.explain(failure, session.server().label())));
    }
}
