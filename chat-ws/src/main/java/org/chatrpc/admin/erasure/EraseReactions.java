package org.chatrpc.admin.erasure;

import java.util.List;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.log.store.ErasureStore.Reacted;
import org.chatrpc.model.fact.message.ReactionRemoved;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;

/** Removes reactions of a user who is being erased. Skips those that no longer exist. */
record EraseReactions(List<Reacted> reactions) implements Command<Void> {
    EraseReactions {
        reactions = List.copyOf(reactions);
    }

    @Override
    public void needs(ReadSet needs) {
        for (Reacted each : reactions) {
            Reaction.Key key = each.key();
            needs.row(Tables.MESSAGES, key.messageId());
            needs.row(Tables.REACTIONS, key);
            needs.firstReactions(key.messageId(), key.emoji());
        }
    }

    @Override
    public Void decide(State state) {
        for (Reacted each : reactions) {
            Reaction.Key key = each.key();
            if (state.get(Tables.REACTIONS, key).isPresent()) {
                StoredMessage before =
                        state.get(Tables.MESSAGES, key.messageId()).orElseThrow();
                List<String> first = state.firstReactions(key.messageId(), key.emoji(), key.username());
                StoredMessage after = before.withoutReaction(state.nextSeq(), key.emoji(), first);
                state.record(new ReactionRemoved(key.username(), key.emoji(), after));
            }
        }
        return null;
    }
}
