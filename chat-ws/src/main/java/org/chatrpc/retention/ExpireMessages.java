package org.chatrpc.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.SentDigest;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.message.FilesExpired;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;

/**
 * Removes messages of a room that are too old, or only the files in them if only these are. Decides with the retention of the
 * room as it is now, so that a legal hold is effective as soon as it is acknowledged.
 *
 * @param ids of messages of the room
 * @param latest the time by which messages are too old, unless that of the transaction is earlier: the clock of the
 *     transaction may be wrong
 */
record ExpireMessages(String room, List<Long> ids, RetentionPolicy policy, Instant latest)
        implements Command<ExpireMessages.Outcome> {
    private static final String OPERATION = "Retention";

    ExpireMessages {
        ids = List.copyOf(ids);
    }

    /**
     * The outcome of the removal.
     *
     * @param files the number of files, those of removed messages included
     * @param kept how many of the messages still stand: those that are not too old after all, and those that lost only files
     */
    record Outcome(int messages, int files, int kept) {}

    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        for (long id : ids) {
            needs.row(Tables.MESSAGES, id);
            needs.threadOf(id);
        }
    }

    @Override
    public Outcome decide(State state) {
        Optional<RoomRecord> found = state.get(Tables.ROOMS, room);
        Instant now = state.now().isBefore(latest) ? state.now() : latest;
        Optional<Instant> messages = found.flatMap(in -> policy.messagesBefore(in.info(), now));
        Optional<Instant> files = found.flatMap(in -> policy.filesBefore(in.info(), now));
        String reason =
                found.filter(in -> in.info().deleted()).isPresent() ? RoomRetention.WITH_ROOM : RoomRetention.REASON;
        int removed = 0;
        int removedFiles = 0;
        int kept = 0;
        for (long id : ids) {
            // In the state after earlier commands, and after the removal of its replies.
            StoredMessage message = state.get(Tables.MESSAGES, id).orElse(null);
            if (message == null || message.isDeleted()) {
                continue;
            }
            int attached = message.attachments().size();
            if (isBefore(message, messages) || (isBefore(message, files) && isNothingWithoutFiles(message))) {
                DeleteMessage.delete(state, RoomRetention.ACTOR, message, reason);
                removed++;
                removedFiles += attached;
            } else if (isBefore(message, files) && attached > 0) {
                state.record(new FilesExpired(
                        RoomRetention.ACTOR, message.withoutFiles(state.nextSeq(), SentDigest.of(message))));
                removedFiles += attached;
                kept++;
            } else {
                kept++;
            }
        }
        if (removed + removedFiles > 0) {
            audit(state, removed, removedFiles);
        }
        return new Outcome(removed, removedFiles, kept);
    }

    private static boolean isBefore(StoredMessage message, Optional<Instant> time) {
        return time.filter(message.sentAt()::isBefore).isPresent();
    }

    private static boolean isNothingWithoutFiles(StoredMessage message) {
        return message.body().isEmpty() && !message.attachments().isEmpty();
    }

    /** The ids of direct rooms reveal the participants, so only those two may see them. */
    private String shownRoom(State state) {
        return state.get(Tables.ROOMS, room)
                .filter(found -> found.info().visibility() != Visibility.DIRECT)
                .map(found -> room)
                .orElse("");
    }

    private void audit(State state, int messages, int files) {
        AuditedAction act = AuditedAction.about("")
                .in(shownRoom(state))
                .was("messages", messages)
                .was("files", files)
                .was("firstMessage", ids.get(0))
                .was("lastMessage", ids.get(ids.size() - 1));
        state.audit(new AuditRecord(AuditKinds.RETENTION_APPLIED, OPERATION, "", RoomRetention.ACTOR, "", act, 1));
    }
}
