package org.chatrpc.client.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.client.chat.answer.AnswerModel;
import org.chatrpc.client.chat.edit.EditModel;

/**
 * What was being edited or answered in rooms that are no longer shown, so that it is there again when the user
 * returns. Confined to the event thread.
 */
public final class Unfinished {

    /**
     * The unfinished work in one room.
     *
     * @param editing with the text as it was in the composer
     * @param threadDrafts unsent answers, by the id of the message that began the thread
     */
    record Work(
            Optional<EditModel.Editing> editing,
            Optional<AnswerModel.Answering> answering,
            Map<String, String> threadDrafts) {

        static final Work NONE = new Work(Optional.empty(), Optional.empty(), Map.of());
    }

    private final Map<String, Work> byRoom = new HashMap<>();

    void keep(String room, Work work) {
        byRoom.put(room, work);
    }

    /** What was kept for a room, which is forgotten now. */
    Work take(String room) {
        return Optional.ofNullable(byRoom.remove(room)).orElse(Work.NONE);
    }
}
