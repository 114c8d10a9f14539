package org.chatrpc.message.response;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.MessageRules;
import org.chatrpc.model.fact.message.ReactionAdded;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Adds a reaction of {@code actor} to a message; does nothing if it is there already.
 *
 * @param room the message's room, which never changes
 * @param emoji in its canonical form
 */
public record AddReaction(String actor, String room, long messageId, String emoji, ResponsePolicy policy)
        implements Command<StoredMessage> {
    private Reaction.Key key() {
        return new Reaction.Key(messageId, emoji, actor);
    }

    @Override
    public void needs(ReadSet needs) {
        MessageRules.needs(needs, actor, room, messageId);
        needs.row(Tables.REACTIONS, key());
    }

    @Override
    public StoredMessage decide(State state) {
        StoredMessage before = MessageRules.requireUndeleted(state, actor, room, messageId);
        // Before any other check: this may be the retry of a reaction that was added in time.
        if (state.get(Tables.REACTIONS, key()).isPresent()) {
            return before;
        }
        MessageRules.requireNotArchived(state, room);
        if (MessageRules.isBlockedIn(state, room, actor)) {
            return before;
        }
        boolean isFull = before.responses().reactions().size() >= policy.maxReactions();
        if (isFull && !before.responses().hasReaction(emoji)) {
            throw ChatException.in(
                    "emoji",
                    Problem.LIMIT_REACHED,
                    "A message can have at most " + policy.maxReactions() + " different reactions.");
        }
        StoredMessage after = before.withReaction(state.nextSeq(), emoji, actor);
        state.record(new ReactionAdded(actor, emoji, after));
        return after;
    }
}
