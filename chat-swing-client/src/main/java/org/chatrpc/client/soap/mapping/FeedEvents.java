package org.chatrpc.client.soap.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ReceiveMessagesResponse;

/** Converts the events of the feed to the client's. Events of unknown kinds, and those without the parts of their kind, are dropped. */
public final class FeedEvents {

    private FeedEvents() {}

    public static FeedPage page(ReceiveMessagesResponse response) {
        List<FeedEvent> events = response.getEvent().stream()
                .map(FeedEvents::event)
                .flatMap(Optional::stream)
                .toList();
        Duration pollAfter = response.isHasMore() ? Duration.ZERO : Duration.ofMillis(response.getPollAfterMillis());
        return new FeedPage(events, response.getCursor(), response.isHasMore(), pollAfter);
    }

    private static Optional<FeedEvent> event(Event event) {
        return switch (event.getKind()) {
            case "MESSAGE_POSTED" ->
                Optional.ofNullable(event.getMessage())
                        .map(message -> new FeedEvent.Posted(FromContract.message(message)));
            case "MESSAGE_EDITED",
                    "MESSAGE_DELETED",
                    "REACTION_ADDED",
                    "REACTION_REMOVED",
                    "MESSAGE_PINNED",
                    "MESSAGE_UNPINNED" ->
                Optional.ofNullable(event.getMessage())
                        .map(message -> new FeedEvent.Revised(FromContract.message(message)));
            case "MEMBER_JOINED" ->
                Optional.ofNullable(event.getMember())
                        .map(member -> new FeedEvent.Joined(
                                event.getRoom(),
                                FromContract.member(member),
                                Optional.ofNullable(event.getRoomState()).map(FromContract::room)));
            case "MEMBER_LEFT" ->
                Optional.ofNullable(event.getMember())
                        .map(member -> new FeedEvent.Left(event.getRoom(), member.getUsername()));
            case "MEMBER_ROLE_CHANGED" ->
                Optional.ofNullable(event.getMember())
                        .map(FromContract::member)
                        .map(member -> new FeedEvent.RoleChanged(event.getRoom(), member.username(), member.role()));
            case "USER_UPDATED" ->
                Optional.ofNullable(event.getUser()).map(user -> new FeedEvent.UserRenamed(FromContract.person(user)));
            case "ROOM_CREATED", "ROOM_UPDATED", "ROOM_PREFERENCES_SET" ->
                Optional.ofNullable(event.getRoomState())
                        .map(room -> new FeedEvent.RoomChanged(FromContract.room(room)));
            case "READ_MARKED" ->
                Optional.ofNullable(event.getNumber()).map(number -> new FeedEvent.ReadMarked(event.getRoom(), number));
            case "MEMBER_BANNED", "MEMBER_UNBANNED" ->
                Optional.ofNullable(event.getMember())
                        .map(member -> new FeedEvent.BanChanged(
                                event.getRoom(),
                                member.getUsername(),
                                event.getKind().equals("MEMBER_BANNED")));
            case "USER_BLOCKED", "USER_UNBLOCKED" ->
                Optional.ofNullable(event.getUser())
                        .map(user -> new FeedEvent.BlockChanged(
                                user.getUsername(), event.getKind().equals("USER_BLOCKED")));
            case "MESSAGE_REPORTED" ->
                Optional.ofNullable(event.getNumber()).map(number -> new FeedEvent.Reported(report(event, number)));
            case "ANNOUNCEMENT_CHANGED" ->
                Optional.of(new FeedEvent.AnnouncementChanged(FromContract.announcement(event.getAnnouncement())));
            case "TYPING" ->
                Optional.ofNullable(event.getActor())
                        .map(actor -> new FeedEvent.Typing(event.getRoom(), actor, event.getAt()));
            case "PRESENCE_CHANGED" ->
                Optional.ofNullable(event.getUser())
                        .map(user -> new FeedEvent.PresenceChanged(FromContract.person(user)));
            default -> Optional.empty();
        };
    }

    private static Report report(Event event, long number) {
        return new Report(
                event.getRoom(),
                number,
                FromContract.name(event.getActor(), ""),
                FromContract.name(event.getText(), ""));
    }
}
