package org.chatrpc.soap.operation;

import java.util.List;
import org.chatrpc.admin.retention.RetentionAdministration;
import org.chatrpc.admin.retention.RoomPreview;
import org.chatrpc.contract.admin.DeleteRoom;
import org.chatrpc.contract.admin.DeleteRoomResponse;
import org.chatrpc.contract.admin.GetRetention;
import org.chatrpc.contract.admin.GetRetentionResponse;
import org.chatrpc.contract.admin.PreviewRetention;
import org.chatrpc.contract.admin.PreviewRetentionResponse;
import org.chatrpc.contract.admin.RunRetention;
import org.chatrpc.contract.admin.RunRetentionResponse;
import org.chatrpc.contract.admin.SetLegalHold;
import org.chatrpc.contract.admin.SetLegalHoldResponse;
import org.chatrpc.contract.admin.SetRoomRetention;
import org.chatrpc.contract.admin.SetRoomRetentionResponse;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.ChatServices;
import org.chatrpc.soap.call.EndpointPolicy;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.OptionalElement;
import org.chatrpc.soap.mapping.RetentionMapping;

/** The calls of administrators about retention. Thread-safe. */
public final class AdminRetentionCalls {
    private final RetentionAdministration retention;
    private final EndpointPolicy policy;
    private final CallRunner calls;

    public AdminRetentionCalls(ChatServices services, EndpointPolicy policy, CallRunner calls) {
        this.retention = services.administration().retention();
        this.policy = policy;
        this.calls = calls;
    }

    public GetRetentionResponse getRetention(GetRetention request) {
        return calls.administeringReads(
                request.getToken(),
                new GetRetentionResponse(),
                (caller, response) ->
                        response.setRetention(RetentionMapping.retention(retention.policy(), retention.lastRun())));
    }

    public SetRoomRetentionResponse setRoomRetention(SetRoomRetention request) {
        return calls.administering(
                request.getToken(),
                new SetRoomRetentionResponse(),
                (caller, response) -> response.setRoomState(AdminMapping.room(retention.setDays(
                        caller, request.getRoom(), request.getMessageDays(), request.getFileDays()))));
    }

    public SetLegalHoldResponse setLegalHold(SetLegalHold request) {
        return calls.administering(
                request.getToken(),
                new SetLegalHoldResponse(),
                (caller, response) -> response.setRoomState(AdminMapping.room(retention.setHold(
                        caller,
                        request.getRoom(),
                        request.isHeld(),
                        OptionalElement.text(request.getReason()).orElse("")))));
    }

    public PreviewRetentionResponse previewRetention(PreviewRetention request) {
        return calls.administeringReads(request.getToken(), new PreviewRetentionResponse(), (caller, response) -> {
            int limit = policy.listLimit(request.getLimit());
            Listing.reserve(limit);
            String after = OptionalElement.text(request.getAfterRoom()).orElse("");
            List<RoomPreview> found = retention.preview(caller, after, limit + 1);
            if (after.isEmpty()) {
                response.setDirect(RetentionMapping.preview(retention.previewOfDirectRooms(), retention.policy()));
            }
            found.stream()
                    .limit(limit)
                    .map(room -> RetentionMapping.preview(room, retention.policy()))
                    .forEach(response.getPreview()::add);
            response.setHasMore(found.size() > limit);
        });
    }

    public RunRetentionResponse runRetention(RunRetention request) {
        return calls.administering(
                request.getToken(), new RunRetentionResponse(), (caller, response) -> retention.run(caller));
    }

    public DeleteRoomResponse deleteRoom(DeleteRoom request) {
        return calls.administering(
                request.getToken(),
                new DeleteRoomResponse(),
                (caller, response) -> retention.deleteRoom(caller, request.getRoom(), request.getConfirmation()));
    }
}
