package org.chatrpc.client.chat.draft;

import java.util.Optional;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.chat.edit.EditDraft;
import org.chatrpc.client.chat.edit.EditModel;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * Keeps what is written in a composer, and continues it: a new message, and the text of one that is being edited. An
 * edit is forgotten once it is saved or cancelled, but neither when its place is left nor when its room is closed for
 * writing. Exists as long as its composer.
 */
public final class ComposerDrafts {

    private final Composer composer;
    private final EditModel edit;
    private final Value<RoomSummary> room;
    private final PlaceDrafts drafts;

    /** Restores the draft, and stores what is written from now on. */
    public ComposerDrafts(Composer composer, EditModel edit, Value<RoomSummary> room, PlaceDrafts drafts) {
        this.composer = composer;
        this.edit = edit;
        this.room = room;
        this.drafts = drafts;
        composer.changes().onNew(drafts::text);
        composer.changes().onEdited(this::edited);
        edit.editing().onChange(this::editing);
        resume();
    }

    /** Continues unsent texts that may have been read only now. */
    public void resume() {
        if (composer.draft().isEmpty()) {
            composer.begin(drafts.text());
        }
        resumeEdit();
    }

    private void resumeEdit() {
        drafts.edit().ifPresent(draft -> edit.resume(draft, drafts::noEdit));
    }

    private void edited(String text) {
        edit.editing()
                .get()
                .map(EditModel.Editing::message)
                .ifPresent(message -> drafts.edit(new EditDraft(message.number(), message.revision(), text)));
    }

    private void editing(Optional<EditModel.Editing> editing) {
        if (editing.isEmpty() && room.get().writable()) {
            drafts.noEdit();
        } else if (editing.isEmpty()) {
            // The room was closed for writing, but may be opened again.
            resumeEdit();
        }
    }
}
