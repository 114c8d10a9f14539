package org.chatrpc.client.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.chat.answer.ReplyModel;

/**
 * The replies that were being written in rooms that are no longer shown, to be restored when the user returns. Confined
 * to the event thread.
 */
public final class PendingReplies {

    private final Map<String, ReplyModel.Answering> byRoom = new HashMap<>();

    void keep(String room, Optional<ReplyModel.Answering> answering) {
        answering.ifPresent(to -> byRoom.put(room, to));
    }

    /** Removes and returns the pending reply of a room. */
    Optional<ReplyModel.Answering> take(String room) {
        return Optional.ofNullable(byRoom.remove(room));
    }
}
