package org.chatrpc.soap.mapping;

import org.chatrpc.admin.retention.RoomPreview;
import org.chatrpc.contract.admin.Retention;
import org.chatrpc.contract.admin.RetentionPreview;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.retention.RetentionPolicy;
import org.chatrpc.retention.store.RetentionRun;
import org.jspecify.annotations.Nullable;

/** Maps retention to the contract of administrators. */
public final class RetentionMapping {
    private RetentionMapping() {}

    public static Retention retention(RetentionPolicy policy, RetentionRun last) {
        Retention retention = new Retention();
        retention.setMessageDays(policy.messageDays());
        retention.setFileDays(policy.fileDays());
        retention.setRunning(!last.node().isEmpty());
        retention.setLastStartedAt(last.startedAt().orElse(null));
        retention.setLastFinishedAt(last.finishedAt().orElse(null));
        retention.setLastMessages(last.messages());
        retention.setLastFiles(last.files());
        retention.setNextAt(last.nextAt());
        return retention;
    }

    public static RetentionPreview preview(RoomPreview preview, RetentionPolicy policy) {
        RetentionPreview shown = new RetentionPreview();
        shown.setRoom(preview.room().map(RoomInfo::id).orElse(null));
        shown.setMessageDays(preview.room()
                .map(room -> days(room.retention().messageDays(), policy.messageDays()))
                .orElse(policy.messageDays()));
        shown.setFileDays(preview.room()
                .map(room -> days(room.retention().fileDays(), policy.fileDays()))
                .orElse(policy.fileDays()));
        shown.setLegalHold(
                preview.room().filter(room -> room.retention().held()).isPresent());
        shown.setMessages(preview.figures().messages());
        shown.setOldestAt(preview.figures().oldestAt().orElse(null));
        shown.setFiles(preview.figures().files());
        shown.setFileBytes(preview.figures().fileBytes());
        return shown;
    }

    private static int days(@Nullable Integer ofRoom, int ofServer) {
        return ofRoom == null ? ofServer : ofRoom;
    }
}
