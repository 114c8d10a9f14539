package org.chatrpc.retention;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.retention.store.RetentionRun;

/** Records that the settings of the server are not those of the run before. */
record AuditSettings(RetentionRun last, RetentionPolicy policy) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        // It is decided already.
    }

    @Override
    public Void decide(State state) {
        AuditedAction act = AuditedAction.about("")
                .changed("messageDays", text(last.messageDays()), text(policy.messageDays()))
                .changed("fileDays", text(last.fileDays()), text(policy.fileDays()));
        if (act.hasChanges()) {
            state.audit(new AuditRecord(
                    AuditKinds.RETENTION_SETTINGS_CHANGED, "Retention", "", RoomRetention.ACTOR, "", act, 1));
        }
        return null;
    }

    /** Before the first run, nothing was removed. */
    private static String text(int days) {
        return RoomRetention.text(Math.max(0, days));
    }
}
