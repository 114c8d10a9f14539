package org.chatrpc.soap.operation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chatrpc.admin.Administration;
import org.chatrpc.contract.admin.ArchiveRoom;
import org.chatrpc.contract.admin.ArchiveRoomResponse;
import org.chatrpc.contract.admin.ChatAdminPort;
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
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomView;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.AuditMapping;
import org.chatrpc.soap.mapping.OptionalElement;
import org.chatrpc.soap.mapping.RoomMapping;
import org.chatrpc.text.Folding;

/** The calls of administrators about rooms, reports and the server. Thread-safe. */
public interface AdminRoomCalls extends ChatAdminPort, Collaborators {
    private Administration administration() {
        return services().administration();
    }

    @Override
    default ListAllRoomsResponse listAllRooms(ListAllRooms request) {
        return calls().administeringReads(request.getToken(), new ListAllRoomsResponse(), (caller, response) -> {
            int limit = policy().listLimit(request.getLimit());
            List<RoomView> found = administration()
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

    @Override
    default GetRoomResponse getRoom(GetRoom request) {
        return calls().administeringReads(
                        request.getToken(),
                        new GetRoomResponse(),
                        (caller, response) -> response.setRoomState(
                                AdminMapping.room(administration().rooms().get(caller, request.getRoom()))));
    }

    @Override
    default ListRoomMembersResponse listRoomMembers(ListRoomMembers request) {
        return calls().administeringReads(request.getToken(), new ListRoomMembersResponse(), (caller, response) -> {
            int limit = policy().listLimit(request.getLimit());
            List<MemberView> found = administration()
                    .rooms()
                    .members(
                            caller,
                            request.getRoom(),
                            chosen(request),
                            OptionalElement.text(request.getAfterUsername()).orElse(""),
                            limit + 1);
            response.setHasMore(Listing.fill(
                    response.getMember(),
                    found.stream().map(adminMapping()::member),
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
                        || Folding.fold(adminMapping().member(member).getDisplayName())
                                .contains(query));
    }

    @Override
    default SetRoomOwnerResponse setRoomOwner(SetRoomOwner request) {
        return calls().administering(
                        request.getToken(),
                        new SetRoomOwnerResponse(),
                        (caller, response) -> response.setRoomState(AdminMapping.room(
                                administration().rooms().setOwner(caller, request.getRoom(), request.getUsername()))));
    }

    @Override
    default ArchiveRoomResponse archiveRoom(ArchiveRoom request) {
        return calls().administering(
                        request.getToken(),
                        new ArchiveRoomResponse(),
                        (caller, response) -> response.setRoomState(AdminMapping.room(
                                administration().rooms().setArchived(caller, request.getRoom(), true))));
    }

    @Override
    default UnarchiveRoomResponse unarchiveRoom(UnarchiveRoom request) {
        return calls().administering(
                        request.getToken(),
                        new UnarchiveRoomResponse(),
                        (caller, response) -> response.setRoomState(AdminMapping.room(
                                administration().rooms().setArchived(caller, request.getRoom(), false))));
    }

    @Override
    default ListReportsResponse listReports(ListReports request) {
        return calls().administeringLookups(request.getToken(), new ListReportsResponse(), (caller, response) -> {
            ReadLimit limit = services().answers().limit(policy().listLimit(request.getLimit()));
            Call.current().memory().reservePage();
            Slice<ReportedMessage> found = administration()
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

    @Override
    default ResolveReportResponse resolveReport(ResolveReport request) {
        return calls().administering(
                        request.getToken(),
                        new ResolveReportResponse(),
                        (caller, response) -> administration()
                                .reports()
                                .resolve(
                                        caller,
                                        request.getReportId(),
                                        OptionalElement.text(request.getResolution()),
                                        Boolean.TRUE.equals(request.isDeleteMessage())));
    }

    @Override
    default ListAuditEntriesResponse listAuditEntries(ListAuditEntries request) {
        return calls().auditing(request.getToken(), new ListAuditEntriesResponse(), response -> {
            ReadLimit limit = services().answers().limit(policy().listLimit(request.getLimit()));
            Call.current().memory().reservePage();
            Slice<AuditEntry> found = administration().audit().list(AuditMapping.query(request), limit);
            found.items().stream().map(AuditMapping::entry).forEach(response.getEntry()::add);
            response.setHasMore(found.hasMore());
        });
    }

    @Override
    default GetServerStatusResponse getServerStatus(GetServerStatus request) {
        return calls().administeringReads(
                        request.getToken(),
                        new GetServerStatusResponse(),
                        (caller, response) -> response.setStatus(
                                AdminMapping.status(administration().server().now())));
    }
}
