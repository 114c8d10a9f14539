package org.chatrpc.admin.erasure;

import java.util.List;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.log.store.ErasureStore.Place;
import org.chatrpc.message.SentDigest;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.model.fact.message.FilesExpired;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;

/**
 * Deletes messages of a user who is being erased, as the user could have done, or only the files in them; a message
 * without a text is deleted in either case. Skips deleted messages.
 */
record EraseMessages(String author, List<Place> places, boolean onlyFiles) implements Command<Void> {
    EraseMessages {
        places = List.copyOf(places);
    }

    @Override
    public void needs(ReadSet needs) {
        for (Place place : places) {
            DeleteMessage.needsToDelete(needs, place.room(), place.messageId());
        }
    }

    @Override
    public Void decide(State state) {
        for (Place place : places) {
            StoredMessage before = state.get(Tables.MESSAGES, place.messageId()).orElseThrow();
            if (!before.isDeleted()) {
                erase(state, before);
            }
        }
        return null;
    }

    private void erase(State state, StoredMessage before) {
        if (onlyFiles && !before.body().isBlank()) {
            state.record(new FilesExpired(author, before.withoutFiles(state.nextSeq(), SentDigest.of(before))));
            return;
        }
        DeleteMessage.delete(state, author, before, "");
    }
}
