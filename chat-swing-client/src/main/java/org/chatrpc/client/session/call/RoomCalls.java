package org.chatrpc.client.session.call;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.room.DisplayNames;
import org.chatrpc.client.session.room.Rooms;
import org.chatrpc.client.session.room.Statuses;

/**
 * Calls on rooms and their members. Confined to the event thread; each call ends with exactly one of its callbacks
 * there, unless the session is closed or the returned subscription is cancelled first.
 */
public final class RoomCalls {

    private final Calls calls;
    private final Rooms rooms;
    private final DisplayNames names;
    private final Statuses statuses;

    public RoomCalls(Calls calls, Rooms rooms, DisplayNames names, Statuses statuses) {
        this.statuses = statuses;
        this.names = names;
        this.calls = calls;
        this.rooms = rooms;
    }

    /** Lists the public rooms that this account has not joined. */
    public Subscription listPublic(Consumer<List<RoomSummary>> onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> server.listRooms(token).rooms().stream()
                        .filter(room -> !room.joined())
                        .toList(),
                onResult,
                onFailure);
    }

    public Subscription create(NewRoom room, Consumer<RoomSummary> onResult, Consumer<Exception> onFailure) {
        return joining((server, token) -> server.createRoom(token, room), onResult, onFailure);
    }

    public Subscription join(String room, Consumer<RoomSummary> onResult, Consumer<Exception> onFailure) {
        return joining((server, token) -> server.joinRoom(token, room), onResult, onFailure);
    }

    public Subscription openDirect(String username, Consumer<RoomSummary> onResult, Consumer<Exception> onFailure) {
        return joining((server, token) -> server.openDirect(token, username), onResult, onFailure);
    }

    /** Changes a room's title or topic, or archives it. */
    public Subscription update(RoomChange change, Runnable onResult, Consumer<Exception> onFailure) {
        return joining((server, token) -> server.updateRoom(token, change), room -> onResult.run(), onFailure);
    }

    /** Sets which messages of a room this account is notified about, on all its devices. */
    public Subscription setNotify(
            String room, RoomSummary.Notify notify, Runnable onResult, Consumer<Exception> onFailure) {
        return choosing(
                (server, token) -> server.setRoomPreferences(token, room, Optional.of(notify), Optional.empty()),
                onResult,
                onFailure);
    }

    /** Marks a room as a favourite of this account, on all its devices, or no longer. */
    public Subscription setFavourite(String room, boolean favourite, Runnable onResult, Consumer<Exception> onFailure) {
        return choosing(
                (server, token) -> server.setRoomPreferences(token, room, Optional.empty(), Optional.of(favourite)),
                onResult,
                onFailure);
    }

    public Subscription leave(String room, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> {
                    server.leaveRoom(token, room);
                    return room;
                },
                left -> {
                    rooms.remove(left);
                    onResult.run();
                },
                onFailure);
    }

    public Subscription invite(String room, String username, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> {
                    server.inviteMember(token, room, username);
                    return room;
                },
                invited -> onResult.run(),
                onFailure);
    }

    public Subscription remove(String room, String username, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> {
                    server.removeMember(token, room, username);
                    return room;
                },
                removed -> onResult.run(),
                onFailure);
    }

    public Subscription setRole(
            String room, String username, Role role, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> {
                    server.setMemberRole(token, room, username, role);
                    return room;
                },
                changed -> onResult.run(),
                onFailure);
    }

    public Subscription listMembers(String room, Consumer<List<RoomMember>> onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> server.listMembers(token, room),
                members -> {
                    members.forEach(member -> names.saw(member.username(), member.displayName()));
                    statuses.sawMembers(members);
                    onResult.accept(members);
                },
                onFailure);
    }

    /** Finds people whose name contains the query; everybody for an empty one. */
    public Subscription findPeople(
            String query, int limit, Consumer<List<Person>> onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> server.findPeople(token, query, limit),
                people -> {
                    people.forEach(person -> names.saw(person.username(), person.displayName()));
                    statuses.sawPeople(people);
                    onResult.accept(people);
                },
                onFailure);
    }

    /** A call that returns a room which this account may have left meanwhile. */
    private Subscription choosing(
            BiFunction<ChatGateway, SessionToken, RoomSummary> work, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                work,
                room -> {
                    if (rooms.find(room.id()).isPresent()) {
                        rooms.put(room);
                    }
                    onResult.run();
                },
                onFailure);
    }

    /** A call after which this account is a member of the returned room. */
    private Subscription joining(
            BiFunction<ChatGateway, SessionToken, RoomSummary> work,
            Consumer<RoomSummary> onResult,
            Consumer<Exception> onFailure) {
        return calls.make(
                work,
                room -> {
                    rooms.put(room);
                    onResult.accept(room);
                },
                onFailure);
    }
}
