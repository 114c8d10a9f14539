package org.chatrpc.account.directory;

import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.fact.room.MemberJoined;

/** The room that every new account joins; the first person in it becomes its owner. */
public final class DefaultRoom {
    private DefaultRoom() {}

    /** Declares what {@link #join} reads. */
    public static void needs(ReadSet needs, String room, String username) {
        needs.room(room);
        needs.member(room, username);
        needs.othersIn(room);
    }

    /** Adds a new account. */
    public static void join(State state, String actor, String room, String username) {
        Role role = state.hasOtherPerson(room, username) ? Role.MEMBER : Role.OWNER;
        long read = state.room(room).map(RoomRecord::lastNumber).orElseThrow();
        state.record(new MemberJoined(actor, room, username, role, read));
    }
}
