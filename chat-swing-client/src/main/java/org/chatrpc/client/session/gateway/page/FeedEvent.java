package org.chatrpc.client.session.gateway.page;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;

/** An event of a kind that this client knows. */
public sealed interface FeedEvent {

    /** A new message. */
    record Posted(ChatMessage message) implements FeedEvent {}

    /** A message that changed or was deleted. */
    record Revised(ChatMessage message) implements FeedEvent {}

    /** A new member; the state is present if it is this account. */
    record Joined(String room, RoomMember member, Optional<RoomSummary> state) implements FeedEvent {}

    /** A member who left or was removed. */
    record Left(String room, String username) implements FeedEvent {}

    /** A member with a new role. */
    record RoleChanged(String room, String username, Role role) implements FeedEvent {}

    /** A person with a new display name. */
    record UserRenamed(Person person) implements FeedEvent {}

    /** A room that is new or has changed. */
    record RoomChanged(RoomSummary room) implements FeedEvent {}

    /**
     * A person who is typing.
     *
     * @param at when, by the server's clock
     */
    record Typing(String room, String username, Instant at) implements FeedEvent {}

    /** A person with a new presence or status text; this account's own, from any of its clients. */
    record PresenceChanged(Person person) implements FeedEvent {}

    /** The announcement was published, replaced or withdrawn. */
    record AnnouncementChanged(Optional<Announcement> announcement) implements FeedEvent {}

    /** This account has read a room up to a number, in any of its clients. */
    record ReadMarked(String room, long number) implements FeedEvent {}

    /** A message was reported to this account. */
    record Reported(Report report) implements FeedEvent {}

    /** A person was banned from a room of which this account is an owner or a moderator, or unbanned. */
    record BanChanged(String room, String username, boolean banned) implements FeedEvent {}

    /** This account has blocked or unblocked a person, by any of its clients. */
    record BlockChanged(String username, boolean blocked) implements FeedEvent {}
}
