package org.chatrpc.client.admin;

import org.chatrpc.client.admin.found.FoundModel;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedMember;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.MemberFilter;
import org.chatrpc.client.ui.Texts;

/** The members of a room, found by name; contains no UI code. */
final class RoomMembersModel {

    private final ManagedRoom room;
    private final FoundModel<ManagedMember> found;

    RoomMembersModel(ChatSession session, Dispatcher dispatcher, ManagedRoom room) {
        this.room = room;
        MemberFilter everybody = MemberFilter.in(room.id());
        found = new FoundModel<>(
                session,
                dispatcher,
                (query, after, onResult, onFailure) -> session.adminCalls()
                        .ask(
                                (server, token) -> server.roomMembers(
                                        token,
                                        everybody.named(query),
                                        after.map(ManagedMember::username).orElse(""),
                                        FoundModel.LIMIT),
                                onResult,
                                onFailure),
                Texts.get("roomMembers.none"));
    }

    ManagedRoom room() {
        return room;
    }

    FoundModel<ManagedMember> found() {
        return found;
    }
}
