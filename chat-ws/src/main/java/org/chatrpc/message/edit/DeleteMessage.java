package org.chatrpc.message.edit;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.MessageRules;
import org.chatrpc.message.SentDigest;
import org.chatrpc.message.response.UnpinMessage;
import org.chatrpc.model.Membership;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.message.MessageChanges;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;

/**
 * Removes the content of a message, including its earlier texts; its number remains. Does nothing if the message has
 * been deleted already. Possible in an archived room, too.
 *
 * @param room the message's room, which never changes
 * @param reason may be empty
 */
public record DeleteMessage(String actor, String room, long messageId, String reason)
        implements Command<StoredMessage> {
    @Override
    public void needs(ReadSet needs) {
        MessageRules.needs(needs, actor, room, messageId);
        needsToDelete(needs, room, messageId);
    }

    @Override
    public StoredMessage decide(State state) {
        StoredMessage before = MessageRules.requireMessage(state, room, messageId);
        Membership member = MessageRules.requireReader(state, actor, before);
        if (!MessageRules.isAuthorOrModerator(actor, member.role(), before)) {
            throw MessageRules.notPermitted("Only its author, owners and moderators can delete a message.");
        }
        if (before.isDeleted()) {
            return before;
        }
        return delete(state, actor, before, reason);
    }

    /** Declares what {@link #delete} reads. */
    public static void needsToDelete(ReadSet needs, String room, long messageId) {
        needs.row(Tables.MESSAGES, messageId);
        needs.room(room);
        needs.threadOf(messageId);
    }

    /** Deletes a message that is not deleted, regardless of the actor. */
    public static StoredMessage delete(State state, String actor, StoredMessage standing, String reason) {
        StoredMessage before = standing.isPinned()
                // The room may have been deleted, and its messages not yet.
                ? UnpinMessage.unpin(
                        state, actor, state.get(Tables.ROOMS, standing.room()).orElseThrow(), standing)
                : standing;
        StoredMessage after = before.deleted(
                state.nextSeq(), new MessageChanges.Deletion(actor, state.now(), reason), SentDigest.of(before));
        state.record(new MessageDeleted(actor, after));
        return after;
    }
}
