package org.chatrpc.message.response;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.MessageRules;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.fact.message.MessageUnpinned;
import org.chatrpc.model.message.StoredMessage;

/**
 * Removes the pin of a message; does nothing if it has none.
 *
 * @param room the message's room, which never changes
 */
public record UnpinMessage(String actor, String room, long messageId) implements Command<StoredMessage> {
    @Override
    public void needs(ReadSet needs) {
        MessageRules.needs(needs, actor, room, messageId);
    }

    @Override
    public StoredMessage decide(State state) {
        StoredMessage before = MessageRules.requireUndeleted(state, actor, room, messageId);
        RoomRecord found = MessageRules.requirePinner(state, actor, room);
        if (!before.isPinned()) {
            return before;
        }
        MessageRules.requireNotArchived(state, room);
        if (MessageRules.isBlockedIn(state, room, actor)) {
            return before;
        }
        return unpin(state, actor, found, before);
    }

    /** Removes the pin that the message has. */
    public static StoredMessage unpin(State state, String actor, RoomRecord room, StoredMessage pinned) {
        StoredMessage after = pinned.unpinned(state.nextSeq());
        state.record(new MessageUnpinned(actor, room.pinnedCount() - 1, after));
        return after;
    }
}
