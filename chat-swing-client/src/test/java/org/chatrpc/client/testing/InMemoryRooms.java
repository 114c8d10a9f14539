package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.refused;

import java.util.List;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.RoomList;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * The operations on rooms and members at the in-memory server; {@code me} is the caller. Guarded by the lock of
 * {@link InMemoryServer}.
 */
final class InMemoryRooms {

    private final InMemoryState state;

    InMemoryRooms(InMemoryState state) {
        this.state = state;
    }

    RoomList list(String me) {
        List<RoomSummary> visible = state.rooms.values().stream()
                .filter(room -> room.members.containsKey(me) || room.description.kind() == RoomKind.PUBLIC)
                .map(room -> state.summary(room, me))
                .toList();
        return new RoomList(visible, Integer.toString(state.log.size()));
    }

    RoomSummary create(String me, NewRoom wanted) {
        if (state.rooms.containsKey(wanted.id())) {
            throw refused("ROOM_EXISTS", "There is a room of this name already.", "room");
        }
        InMemoryRoom room = state.add(wanted);
        state.addMember(wanted.id(), me, Role.OWNER);
        return state.summary(room, me);
    }

    RoomSummary join(String me, String id) {
        state.addMember(id, me, Role.MEMBER);
        return state.summary(state.room(id), me);
    }

    RoomSummary update(String me, RoomChange change) {
        if (change.title().filter(String::isBlank).isPresent()) {
            throw refused("INVALID_VALUE", "The title must have 1 to 100 characters.", "title");
        }
        state.update(change);
        return state.summary(state.room(change.room()), me);
    }

    RoomSummary openDirect(String me, String username) {
        String id = me.compareTo(username) < 0 ? "dm." + me + "." + username : "dm." + username + "." + me;
        InMemoryRoom room = state.add(new NewRoom(id, "", "", RoomKind.DIRECT));
        state.addMember(id, me, Role.MEMBER);
        state.addMember(id, username, Role.MEMBER);
        return state.summary(room, me);
    }

    void invite(String room, String username) {
        if (!state.users.containsKey(username)) {
            throw refused("NO_SUCH_USER", "There is nobody called " + username + ".", "username");
        }
        state.addMember(room, username, Role.MEMBER);
    }

    void setRole(String me, String room, String username, Role role) {
        long owners = state.room(room).members.values().stream()
                .filter(Role.OWNER::equals)
                .count();
        if (username.equals(me) && owners == 1 && role != Role.OWNER) {
            throw refused("LAST_OWNER", "Make someone else an owner of " + room + " first.", "room");
        }
        state.setRole(room, username, role);
    }

    List<RoomMember> members(String room) {
        return state.room(room).members.entrySet().stream()
                .map(member -> state.member(member.getKey(), member.getValue()))
                .toList();
    }

    List<Person> people(String query, int limit) {
        return state.users.values().stream()
                .filter(user ->
                        (user.name() + " " + user.displayName()).toLowerCase().contains(query.toLowerCase()))
                .limit(limit)
                .map(user -> new Person(user.name(), user.displayName(), state.status(user.name())))
                .toList();
    }
}
