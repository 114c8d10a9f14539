package org.chatrpc.client.session;

import java.util.Optional;

/** Something that happened on the server, of the kinds that this client knows. */
public sealed interface FeedEvent {

    /** A new message. */
    record Posted(ChatMessage message) implements FeedEvent {}

    /** A message that changed or was deleted. */
    record Revised(ChatMessage message) implements FeedEvent {}

    /** A new member; the room is there when the newcomer is this account. */
    record Joined(String room, RoomMember member, Optional<RoomSummary> state) implements FeedEvent {}

    /** A member who left or was removed. */
    record Left(String room, String username) implements FeedEvent {}

    /** A member whose role is another one now. */
    record RoleChanged(String room, String username, Role role) implements FeedEvent {}

    /** Somebody whose name for people changed. */
    record UserRenamed(Person person) implements FeedEvent {}

    /** A room that is new or described anew. */
    record RoomChanged(RoomSummary room) implements FeedEvent {}

    /** This account has read a room up to a number, in whichever client. */
    record ReadMarked(String room, long number) implements FeedEvent {}
}
