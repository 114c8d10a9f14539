package org.chatrpc.client.chat.draft;

import java.util.Optional;
import org.chatrpc.client.chat.edit.EditDraft;

/**
 * The unsent texts of one composer: of a new message, and of a message that is being edited. Confined to the event
 * thread.
 */
public final class PlaceDrafts {

    private final Drafts drafts;
    private final String textKey;
    private final String editKey;

    PlaceDrafts(Drafts drafts, String textKey, String editKey) {
        this.drafts = drafts;
        this.textKey = textKey;
        this.editKey = editKey;
    }

    /** The text of a new message; empty for none. */
    public String text() {
        return drafts.of(textKey);
    }

    void text(String text) {
        drafts.put(textKey, text);
    }

    /** The text of the message that is being edited. */
    public Optional<EditDraft> edit() {
        String[] parts = drafts.of(editKey).split(" ", 3);
        try {
            return parts.length == 3
                    ? Optional.of(new EditDraft(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            // Of another version.
            return Optional.empty();
        }
    }

    void edit(EditDraft draft) {
        drafts.put(editKey, draft.number() + " " + draft.revision() + " " + draft.text());
    }

    /** No message is being edited any more. */
    void noEdit() {
        drafts.put(editKey, "");
    }
}
