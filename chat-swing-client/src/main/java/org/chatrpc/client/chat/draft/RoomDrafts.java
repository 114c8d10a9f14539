package org.chatrpc.client.chat.draft;

import java.util.Optional;
import org.chatrpc.client.chat.edit.EditDraft;

/**
 * The unsent texts of one room: of a new message, of answers in its threads, and of a message that is being edited.
 * Confined to the event thread.
 */
public final class RoomDrafts {

    /** No room's id contains a blank, so that these are no rooms. */
    private static final String ANSWER = " answer ";

    private static final String EDIT = " edit";

    private final Drafts drafts;
    private final String room;

    public RoomDrafts(Drafts drafts, String room) {
        this.drafts = drafts;
        this.room = room;
    }

    /** The room in which a draft was written. */
    static String room(String key) {
        int end = key.indexOf(' ');
        return end < 0 ? key : key.substring(0, end);
    }

    /** The text of a new message; empty for none. */
    public String message() {
        return drafts.of(room);
    }

    public void message(String text) {
        drafts.put(room, text);
    }

    /**
     * The text of an answer in a thread; empty for none.
     *
     * @param root the id of the message that began the thread
     */
    public String answer(String root) {
        return drafts.of(room + ANSWER + root);
    }

    public void answer(String root, String text) {
        drafts.put(room + ANSWER + root, text);
    }

    /** The text of the message that is being edited. */
    public Optional<EditDraft> edit() {
        String[] parts = drafts.of(room + EDIT).split(" ", 3);
        try {
            return parts.length == 3
                    ? Optional.of(new EditDraft(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            // Of another version.
            return Optional.empty();
        }
    }

    public void edit(EditDraft draft) {
        drafts.put(room + EDIT, draft.number() + " " + draft.revision() + " " + draft.text());
    }

    /** No message is being edited any more. */
    public void noEdit() {
        drafts.put(room + EDIT, "");
    }
}
