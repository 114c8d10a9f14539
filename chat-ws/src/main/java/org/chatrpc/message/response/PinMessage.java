package org.chatrpc.message.response;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.MessageRules;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.fact.message.MessagePinned;
import org.chatrpc.model.message.Responses;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Pins a message; does nothing if it is pinned already.
 *
 * @param room the message's room, which never changes
 */
public record PinMessage(String actor, String room, long messageId, ResponsePolicy policy)
        implements Command<StoredMessage> {
    @Override
    public void needs(ReadSet needs) {
        MessageRules.needs(needs, actor, room, messageId);
    }

    @Override
    public StoredMessage decide(State state) {
        StoredMessage before = MessageRules.requireUndeleted(state, actor, room, messageId);
        RoomRecord found = MessageRules.requirePinner(state, actor, room);
        // Before any other check: this may be the retry of a call that was in time.
        if (before.isPinned()) {
            return before;
        }
        MessageRules.requireNotArchived(state, room);
        if (MessageRules.isBlockedIn(state, room, actor)) {
            return before;
        }
        if (found.pinnedCount() >= policy.maxPinned()) {
            throw ChatException.in(
                    MessageRules.FIELD,
                    Problem.LIMIT_REACHED,
                    "A room can have at most " + policy.maxPinned() + " pinned messages.");
        }
        StoredMessage after = before.pinned(state.nextSeq(), new Responses.Pin(actor, state.now()));
        state.record(new MessagePinned(actor, found.pinnedCount() + 1, after));
        return after;
    }
}
