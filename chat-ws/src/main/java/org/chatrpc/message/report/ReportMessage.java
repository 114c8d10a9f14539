package org.chatrpc.message.report;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.MessageRules;
import org.chatrpc.model.fact.message.MessageReported;
import org.chatrpc.model.fact.message.ReportReceived;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Tables;

/**
 * Reports a message to the moderators of its room and the administrators, but not to its author; does nothing if the
 * actor has reported it already.
 *
 * @param room the message's room, which never changes
 */
public record ReportMessage(String actor, String room, long messageId, String reason) implements Command<Void> {
    private Report.Key key() {
        return new Report.Key(messageId, actor);
    }

    @Override
    public void needs(ReadSet needs) {
        MessageRules.needs(needs, actor, room, messageId);
        needs.row(Tables.REPORTS, key());
        needs.overseersOf(room);
    }

    @Override
    public Void decide(State state) {
        MessageRules.requireReader(state, actor, MessageRules.requireMessage(state, room, messageId));
        // Before any other check: this may be the retry of a report that was in time.
        if (state.get(Tables.REPORTS, key()).isPresent()) {
            return null;
        }
        StoredMessage message = MessageRules.requireUndeleted(state, actor, room, messageId);
        state.record(new MessageReported(actor, messageId, reason));
        state.overseersOf(room).stream()
                .filter(username -> !username.equals(message.author()))
                .forEach(username ->
                        state.record(new ReportReceived(username, actor, room, messageId, message.number(), reason)));
        return null;
    }
}
