package org.chatrpc.export;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.Membership;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;

/** Receives rooms, one after the other: each with its members and then its messages, in order. */
public interface RoomSink {
    /**
     * The snapshot that all data comes from.
     *
     * @param seq the last entry of the log
     */
    void begin(String logId, long seq, Instant at) throws IOException;

    void room(RoomRecord room) throws IOException;

    /**
     * A current or former member of the room.
     *
     * @param leftAt when; empty for current members, and for those who left so long ago that the log no longer contains
     *     the time
     */
    void member(Membership membership, String displayName, Optional<Instant> leftAt) throws IOException;

    /**
     * A message of the room.
     *
     * @param message with the files that only a legal hold keeps
     * @param revisions the texts that it had before, oldest first; of a deleted message, all that a legal hold keeps
     * @param content reads its files
     */
    void message(StoredMessage message, List<Revision> revisions, List<Reaction.OfPerson> reactions, Content content)
            throws IOException;
}
