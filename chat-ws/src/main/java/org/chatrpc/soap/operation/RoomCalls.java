package org.chatrpc.soap.operation;

import java.util.List;
import java.util.Optional;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.CreateRoomResponse;
import org.chatrpc.contract.InviteMember;
import org.chatrpc.contract.InviteMemberResponse;
import org.chatrpc.contract.JoinRoom;
import org.chatrpc.contract.JoinRoomResponse;
import org.chatrpc.contract.LeaveRoom;
import org.chatrpc.contract.LeaveRoomResponse;
import org.chatrpc.contract.ListBanned;
import org.chatrpc.contract.ListBannedResponse;
import org.chatrpc.contract.ListMembers;
import org.chatrpc.contract.ListMembersResponse;
import org.chatrpc.contract.ListRoomReports;
import org.chatrpc.contract.ListRoomReportsResponse;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.ListRoomsResponse;
import org.chatrpc.contract.MarkRead;
import org.chatrpc.contract.MarkReadResponse;
import org.chatrpc.contract.OpenDirect;
import org.chatrpc.contract.OpenDirectResponse;
import org.chatrpc.contract.RemoveMember;
import org.chatrpc.contract.RemoveMemberResponse;
import org.chatrpc.contract.SetMemberRole;
import org.chatrpc.contract.SetMemberRoleResponse;
import org.chatrpc.contract.SetRoomPreferences;
import org.chatrpc.contract.SetRoomPreferencesResponse;
import org.chatrpc.contract.UnbanMember;
import org.chatrpc.contract.UnbanMemberResponse;
import org.chatrpc.contract.UpdateRoom;
import org.chatrpc.contract.UpdateRoomResponse;
import org.chatrpc.model.Ban;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.problem.Require;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomView;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.MessageMapping;
import org.chatrpc.soap.mapping.OptionalElement;
import org.chatrpc.soap.mapping.RoomMapping;
import org.jspecify.annotations.Nullable;

/** The calls about rooms and their members. Thread-safe. */
public final class RoomCalls {
    private final ChatServices services;
    private final EndpointPolicy policy;
    private final CallRunner calls;
    private final RoomMapping rooms;

    public RoomCalls(ChatServices services, EndpointPolicy policy, CallRunner calls, RoomMapping rooms) {
        this.services = services;
        this.policy = policy;
        this.calls = calls;
        this.rooms = rooms;
    }

    public CreateRoomResponse createRoom(CreateRoom request) {
        return calls.signedIn(request.getToken(), new CreateRoomResponse(), (caller, response) -> {
            RoomView created = services.rooms()
                    .create(
                            caller.username(),
                            request.getRoom(),
                            OptionalElement.text(request.getTitle()),
                            OptionalElement.text(request.getTopic()),
                            RoomMapping.visibility(OptionalElement.text(request.getVisibility())),
                            postingRole(request.getPostingRole()));
            response.setRoomState(rooms.room(created));
        });
    }

    public UpdateRoomResponse updateRoom(UpdateRoom request) {
        return calls.signedIn(request.getToken(), new UpdateRoomResponse(), (caller, response) -> {
            RoomView updated = services.rooms()
                    .update(
                            caller.username(),
                            request.getRoom(),
                            OptionalElement.text(request.getTitle()),
                            OptionalElement.text(request.getTopic()),
                            Optional.ofNullable(request.isArchived()),
                            postingRole(request.getPostingRole()));
            response.setRoomState(rooms.room(updated));
        });
    }

    private static Optional<Role> postingRole(@Nullable String name) {
        return OptionalElement.text(name).map(given -> RoomMapping.role("postingRole", given));
    }

    public ListRoomsResponse listRooms(ListRooms request) {
        return calls.signedIn(request.getToken(), new ListRoomsResponse(), (caller, response) -> {
            // Take the cursor first: the feed then delivers everything that happens while the rooms are read, at worst
            // redundantly.
            response.setCursor(services.feed().now());
            boolean joinedOnly = Boolean.TRUE.equals(request.isJoinedOnly());
            int limit = policy.listLimit(request.getLimit());
            String after = OptionalElement.text(request.getAfterRoom()).orElse("");
            List<RoomView> found = services.rooms().list(caller.username(), joinedOnly, after, limit + 1);
            response.setHasMore(Listing.fill(
                    response.getRoom(),
                    found.stream().map(rooms::room),
                    limit,
                    room -> Listing.bytes(room.getTitle(), room.getTopic())));
        });
    }

    public JoinRoomResponse joinRoom(JoinRoom request) {
        return calls.signedIn(
                request.getToken(),
                new JoinRoomResponse(),
                (caller, response) -> response.setRoomState(
                        rooms.room(services.members().join(caller.username(), request.getRoom()))));
    }

    public LeaveRoomResponse leaveRoom(LeaveRoom request) {
        return calls.signedIn(
                request.getToken(),
                new LeaveRoomResponse(),
                (caller, response) -> services.members().leave(caller.username(), request.getRoom()));
    }

    public InviteMemberResponse inviteMember(InviteMember request) {
        return calls.signedIn(
                request.getToken(),
                new InviteMemberResponse(),
                (caller, response) ->
                        services.members().invite(caller.username(), request.getRoom(), request.getUsername()));
    }

    public RemoveMemberResponse removeMember(RemoveMember request) {
        return calls.signedIn(request.getToken(), new RemoveMemberResponse(), (caller, response) -> {
            if (Boolean.TRUE.equals(request.isBan())) {
                services.bans().ban(caller.username(), request.getRoom(), request.getUsername());
            } else {
                services.members().remove(caller.username(), request.getRoom(), request.getUsername());
            }
        });
    }

    public UnbanMemberResponse unbanMember(UnbanMember request) {
        return calls.signedIn(
                request.getToken(),
                new UnbanMemberResponse(),
                (caller, response) ->
                        services.bans().unban(caller.username(), request.getRoom(), request.getUsername()));
    }

    public ListBannedResponse listBanned(ListBanned request) {
        return calls.signedIn(request.getToken(), new ListBannedResponse(), (caller, response) -> {
            int limit = policy.listLimit(request.getLimit());
            Listing.reserve(limit);
            String after = OptionalElement.text(request.getAfterUsername()).orElse("");
            Slice<Ban> found = services.bans().list(caller.username(), request.getRoom(), after, limit);
            boolean cut = Listing.fill(
                    response.getBanned(),
                    found.items().stream().map(rooms::banned),
                    limit,
                    banned -> Listing.bytes(banned.getDisplayName()));
            response.setHasMore(cut || found.hasMore());
        });
    }

    public ListRoomReportsResponse listReports(ListRoomReports request) {
        return calls.signedIn(request.getToken(), new ListRoomReportsResponse(), (caller, response) -> {
            ReadLimit limit = services.answers().limit(policy.listLimit(request.getLimit()));
            Call.current().memory().reservePage();
            Slice<ReportedMessage> found = services.reports()
                    .open(
                            caller.username(),
                            OptionalElement.text(request.getRoom()),
                            OptionalElement.text(request.getBeforeReportId()),
                            limit);
            found.items().stream().map(MessageMapping::report).forEach(response.getReport()::add);
            response.setHasMore(found.hasMore());
        });
    }

    public SetMemberRoleResponse setMemberRole(SetMemberRole request) {
        return calls.signedIn(
                request.getToken(),
                new SetMemberRoleResponse(),
                (caller, response) -> services.members()
                        .setRole(
                                caller.username(),
                                request.getRoom(),
                                request.getUsername(),
                                RoomMapping.role("role", request.getRole())));
    }

    public ListMembersResponse listMembers(ListMembers request) {
        return calls.signedIn(request.getToken(), new ListMembersResponse(), (caller, response) -> {
            int limit = policy.listLimit(request.getLimit());
            String after = OptionalElement.text(request.getAfterUsername()).orElse("");
            List<MemberView> found = services.members().list(caller.username(), request.getRoom(), after, limit + 1);
            response.setHasMore(Listing.fill(
                    response.getMember(),
                    found.stream().map(member -> rooms.member(member, caller.username())),
                    limit,
                    member -> Listing.bytes(member.getDisplayName(), member.getStatusText())));
        });
    }

    public OpenDirectResponse openDirect(OpenDirect request) {
        return calls.signedIn(request.getToken(), new OpenDirectResponse(), (caller, response) -> {
            String other = Require.present("username", request.getUsername());
            response.setRoomState(rooms.room(services.rooms().openDirect(caller.username(), other)));
        });
    }

    public SetRoomPreferencesResponse setRoomPreferences(SetRoomPreferences request) {
        return calls.signedIn(
                request.getToken(),
                new SetRoomPreferencesResponse(),
                (caller, response) -> response.setRoomState(rooms.room(services.members()
                        .setPreferences(
                                caller.username(),
                                request.getRoom(),
                                OptionalElement.text(request.getNotify()).map(RoomMapping::notifications),
                                Optional.ofNullable(request.isFavourite())))));
    }

    public MarkReadResponse markRead(MarkRead request) {
        return calls.signedIn(
                request.getToken(),
                new MarkReadResponse(),
                (caller, response) ->
                        services.members().markRead(caller.username(), request.getRoom(), request.getNumber()));
    }
}
