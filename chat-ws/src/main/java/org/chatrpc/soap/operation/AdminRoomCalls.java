package org.chatrpc.soap.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chatrpc.admin.Administration;
import org.chatrpc.contract.admin.ArchiveRoom;
import org.chatrpc.contract.admin.ArchiveRoomResponse;
import org.chatrpc.contract.admin.GetRoom;
import org.chatrpc.contract.admin.GetRoomResponse;
import org.chatrpc.contract.admin.GetServerStatus;
import org.chatrpc.contract.admin.GetServerStatusResponse;
import org.chatrpc.contract.admin.ListAllRooms;
import org.chatrpc.contract.admin.ListAllRoomsResponse;
import org.chatrpc.contract.admin.ListAuditEntries;
import org.chatrpc.contract.admin.ListAuditEntriesResponse;
import org.chatrpc.contract.admin.ListReports;
import org.chatrpc.contract.admin.ListReportsResponse;
import org.chatrpc.contract.admin.ListRoomMembers;
import org.chatrpc.contract.admin.ListRoomMembersResponse;
import org.chatrpc.contract.admin.ResolveReport;
import org.chatrpc.contract.admin.ResolveReportResponse;
import org.chatrpc.contract.admin.SetRoomOwner;
import org.chatrpc.contract.admin.SetRoomOwnerResponse;
import org.chatrpc.contract.admin.UnarchiveRoom;
import org.chatrpc.contract.admin.UnarchiveRoomResponse;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomView;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.AuditMapping;
import org.chatrpc.soap.mapping.OptionalElement;
import org.chatrpc.soap.mapping.RoomMapping;
import org.chatrpc.text.Folding;

/** The calls of administrators about rooms, reports and the server. Thread-safe. */
public final class AdminRoomCalls {
    private final Administration administration;
    private final ResponseBudget answers;
    private final EndpointPolicy policy;
    private final CallRunner calls;
    private final AdminMapping mapping;

    public AdminRoomCalls(ChatServices services, EndpointPolicy policy, CallRunner calls, AdminMapping mapping) {
        this.administration = services.administration();
        this.answers = services.answers();
        this.policy = policy;
        this.calls = calls;
        this.mapping = mapping;
    }

    public ListAllRoomsResponse listAllRooms(ListAllRooms request) {
        return calls.administeringReads(request.getToken(), new ListAllRoomsResponse(), (caller, response) -> {
            int limit = policy.listLimit(request.getLimit());
            List<RoomView> found = administration
                    .rooms()
                    .list(
                            caller,
                            OptionalElement.text(request.getQuery()).orElse(""),
                            OptionalElement.text(request.getAfterRoom()).orElse(""),
                            limit + 1);
            response.setHasMore(Listing.fill(
                    response.getRoom(),
                    found.stream().map(AdminMapping::room),
                    limit,
                    room -> Listing.bytes(room.getTitle(), room.getTopic())));
        });
    }

    public GetRoomResponse getRoom(GetRoom request) {
        return calls.administeringReads(
                request.getToken(),
                new GetRoomResponse(),
                (caller, response) -> response.setRoomState(
                        AdminMapping.room(administration.rooms().get(caller, request.getRoom()))));
    }

    public ListRoomMembersResponse listRoomMembers(ListRoomMembers request) {
        return calls.administeringReads(request.getToken(), new ListRoomMembersResponse(), (caller, response) -> {
            int limit = policy.listLimit(request.getLimit());
            List<MemberView> found = administration
                    .rooms()
                    .members(
                            caller,
                            request.getRoom(),
                            chosen(request),
                            OptionalElement.text(request.getAfterUsername()).orElse(""),
                            limit + 1);
            response.setHasMore(Listing.fill(
                    response.getMember(),
                    found.stream().map(mapping::member),
                    limit,
                    member -> Listing.bytes(member.getDisplayName())));
        });
    }

    /** The filter for the requested members, by role and name. */
    private Predicate<MemberView> chosen(ListRoomMembers request) {
        Optional<Role> role = OptionalElement.text(request.getRole()).map(name -> RoomMapping.role("role", name));
        String query = Folding.fold(OptionalElement.text(request.getQuery()).orElse(""));
        return member -> (role.isEmpty() || role.get() == member.role())
                && (query.isEmpty()
                        || member.username().contains(query)
                        || Folding.fold(mapping.member(member).getDisplayName()).contains(query));
    }

    public SetRoomOwnerResponse setRoomOwner(SetRoomOwner request) {
        return calls.administering(
                request.getToken(),
                new SetRoomOwnerResponse(),
                (caller, response) -> response.setRoomState(AdminMapping.room(
                        administration.rooms().setOwner(caller, request.getRoom(), request.getUsername()))));
    }

    public ArchiveRoomResponse archiveRoom(ArchiveRoom request) {
        return calls.administering(
                request.getToken(),
                new ArchiveRoomResponse(),
                (caller, response) -> response.setRoomState(
                        AdminMapping.room(administration.rooms().setArchived(caller, request.getRoom(), true))));
    }

    public UnarchiveRoomResponse unarchiveRoom(UnarchiveRoom request) {
        return calls.administering(
                request.getToken(),
                new UnarchiveRoomResponse(),
                (caller, response) -> response.setRoomState(
                        AdminMapping.room(administration.rooms().setArchived(caller, request.getRoom(), false))));
    }

    public ListReportsResponse listReports(ListReports request) {
        return calls.administeringLookups(request.getToken(), new ListReportsResponse(), (caller, response) -> {
            ReadLimit limit = answers.limit(policy.listLimit(request.getLimit()));
            Call.current().memory().reservePage();
            Slice<ReportedMessage> found = administration
                    .reports()
                    .list(
                            Boolean.TRUE.equals(request.isOpenOnly()),
                            OptionalElement.text(request.getAfterReportId()),
                            limit);
            found.items().stream().map(AdminMapping::report).forEach(response.getReport()::add);
            response.setHasMore(found.hasMore());
            return found.items().isEmpty()
                    ? Optional.empty()
                    : Optional.of(AuditedAction.about("").is("openOnly", Boolean.TRUE.equals(request.isOpenOnly())));
        });
    }

    public ResolveReportResponse resolveReport(ResolveReport request) {
        return calls.administering(
                request.getToken(),
                new ResolveReportResponse(),
                (caller, response) -> administration
                        .reports()
                        .resolve(
                                caller,
                                request.getReportId(),
                                OptionalElement.text(request.getResolution()),
                                Boolean.TRUE.equals(request.isDeleteMessage())));
    }

    public ListAuditEntriesResponse listAuditEntries(ListAuditEntries request) {
        return calls.auditing(request.getToken(), new ListAuditEntriesResponse(), response -> {
            ReadLimit limit = answers.limit(policy.listLimit(request.getLimit()));
            Call.current().memory().reservePage();
            Slice<AuditEntry> found = administration.audit().list(AuditMapping.query(request), limit);
            found.items().stream().map(AuditMapping::entry).forEach(response.getEntry()::add);
            response.setHasMore(found.hasMore());
        });
    }

    public GetServerStatusResponse getServerStatus(GetServerStatus request) {
        return calls.administeringReads(
                request.getToken(),
                new GetServerStatusResponse(),
                (caller, response) -> response.setStatus(
                        AdminMapping.status(administration.server().now())));
    }
}
