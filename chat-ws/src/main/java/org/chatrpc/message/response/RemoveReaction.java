package org.chatrpc.message.response;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.MessageRules;
import org.chatrpc.model.fact.message.ReactionRemoved;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;

/**
 * Removes a reaction of {@code actor} to a message; does nothing if there is none.
 *
 * @param room the message's room, which never changes
 * @param emoji in its canonical form
 */
public record RemoveReaction(String actor, String room, long messageId, String emoji)
        implements Command<StoredMessage> {
    private Reaction.Key key() {
        return new Reaction.Key(messageId, emoji, actor);
    }

    @Override
    public void needs(ReadSet needs) {
        MessageRules.needs(needs, actor, room, messageId);
        needs.row(Tables.REACTIONS, key());
        needs.firstReactions(messageId, emoji);
    }

    @Override
    public StoredMessage decide(State state) {
        StoredMessage before = MessageRules.requireUndeleted(state, actor, room, messageId);
        if (state.get(Tables.REACTIONS, key()).isEmpty()) {
            return before;
        }
        MessageRules.requireNotArchived(state, room);
        StoredMessage after =
                before.withoutReaction(state.nextSeq(), emoji, state.firstReactions(messageId, emoji, actor));
        state.record(new ReactionRemoved(actor, emoji, after));
        return after;
    }
}
