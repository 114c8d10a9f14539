package org.chatrpc.log;

import java.util.List;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.StoredMessage;

/** What became of a draft. */
public sealed interface Outcome {

    /** It is on disk: these are its entries, none if it changed nothing. */
    record Committed(List<LogEntry> entries) implements Outcome {
        public Committed {
            entries = List.copyOf(entries);
        }
    }

    /** The author used this {@code clientMessageId} before, for this message. */
    record Duplicate(StoredMessage original) implements Outcome {}

    /** The state at commit, which only the transaction knows for certain, does not allow it. */
    record Refused(Refusal refusal) implements Outcome {}

    /** Why a transaction refuses a draft. */
    enum Refusal {
        NO_SUCH_ROOM,
        ROOM_ARCHIVED,
        NOT_A_MEMBER,
        NO_SUCH_REPLIED_MESSAGE,
        NO_SUCH_ACCOUNT,
        USERNAME_TAKEN,
        /** The draft makes an administrator of the first account, but there is an account already. */
        NOT_THE_FIRST_ACCOUNT,
        ROOM_EXISTS,
        /** Others are in the room, and none of them is an owner. */
        LAST_OWNER
    }
}
