package org.chatrpc.soap.operation;

import java.util.List;
import org.chatrpc.admin.retention.RetentionAdministration;
import org.chatrpc.admin.retention.RoomPreview;
import org.chatrpc.contract.admin.ChatAdminPort;
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
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.AdminMapping;
import org.chatrpc.soap.mapping.OptionalElement;
import org.chatrpc.soap.mapping.RetentionMapping;

/** The calls of administrators about retention. Thread-safe. */
public interface AdminRetentionCalls extends ChatAdminPort, Collaborators {
    private RetentionAdministration retention() {
        return services().administration().retention();
    }

    @Override
    default GetRetentionResponse getRetention(GetRetention request) {
        return calls().administeringReads(
                        request.getToken(),
                        new GetRetentionResponse(),
                        (caller, response) -> response.setRetention(RetentionMapping.retention(
                                retention().policy(), retention().lastRun())));
    }

    @Override
    default SetRoomRetentionResponse setRoomRetention(SetRoomRetention request) {
        return calls().administering(
                        request.getToken(),
                        new SetRoomRetentionResponse(),
                        (caller, response) -> response.setRoomState(AdminMapping.room(retention()
                                .setDays(caller, request.getRoom(), request.getMessageDays(), request.getFileDays()))));
    }

    @Override
    default SetLegalHoldResponse setLegalHold(SetLegalHold request) {
        return calls().administering(
                        request.getToken(),
                        new SetLegalHoldResponse(),
                        (caller, response) -> response.setRoomState(AdminMapping.room(retention()
                                .setHold(
                                        caller,
                                        request.getRoom(),
                                        request.isHeld(),
                                        OptionalElement.text(request.getReason())
                                                .orElse("")))));
    }

    @Override
    default PreviewRetentionResponse previewRetention(PreviewRetention request) {
        return calls().administeringReads(request.getToken(), new PreviewRetentionResponse(), (caller, response) -> {
            int limit = policy().listLimit(request.getLimit());
            Listing.reserve(limit);
            String after = OptionalElement.text(request.getAfterRoom()).orElse("");
            List<RoomPreview> found = retention().preview(caller, after, limit + 1);
            if (after.isEmpty()) {
                response.setDirect(RetentionMapping.preview(
                        retention().previewOfDirectRooms(), retention().policy()));
            }
            found.stream()
                    .limit(limit)
                    .map(room -> RetentionMapping.preview(room, retention().policy()))
                    .forEach(response.getPreview()::add);
            response.setHasMore(found.size() > limit);
        });
    }

    @Override
    default RunRetentionResponse runRetention(RunRetention request) {
        return calls().administering(
                        request.getToken(),
                        new RunRetentionResponse(),
                        (caller, response) -> retention().run(caller));
    }

    @Override
    default DeleteRoomResponse deleteRoom(DeleteRoom request) {
        return calls().administering(
                        request.getToken(),
                        new DeleteRoomResponse(),
                        (caller, response) ->
                                retention().deleteRoom(caller, request.getRoom(), request.getConfirmation()));
    }
}
