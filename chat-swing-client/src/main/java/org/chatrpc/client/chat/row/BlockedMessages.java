package org.chatrpc.client.chat.row;

import java.util.HashSet;
import java.util.Set;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Command;

/**
 * Which messages are hidden because the user blocks their authors, and which of these the user wants to see all the
 * same. Contains no UI code; confined to the event thread.
 */
public final class BlockedMessages implements RowCommands {

    private final Set<Long> shown = new HashSet<>();
    private final Value<Set<String>> blocked;
    private final Runnable onChange;

    /**
     *
     * @param blocked the usernames of those whom the user blocks
     * @param onChange called when the user shows or hides a message
     */
    public BlockedMessages(Value<Set<String>> blocked, Runnable onChange) {
        this.blocked = blocked;
        this.onChange = onChange;
    }

    /** How a message is to be shown. */
    Row.Blocked of(ChatMessage message) {
        if (!blocked.get().contains(message.author()) || message.deletedAt().isPresent()) {
            return Row.Blocked.NO;
        }
        return shown.contains(message.number()) ? Row.Blocked.SHOWN : Row.Blocked.HIDDEN;
    }

    @Override
    public boolean possible(Command command, MessageRow row) {
        return command == Command.FOLD && row.blocked() != Row.Blocked.NO;
    }

    /** Shows what was hidden, and hides what was shown. */
    @Override
    public void perform(Command command, MessageRow row) {
        if (!shown.remove(row.number())) {
            shown.add(row.number());
        }
        onChange.run();
    }
}
