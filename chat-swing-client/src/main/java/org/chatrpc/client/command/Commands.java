package org.chatrpc.client.command;

import java.awt.event.ActionEvent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.JComponent;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.ui.Command;

/**
 * The actions behind the commands of one window. Whether a command is enabled always follows an observed value; no
 * panel enables or disables an action directly. Confined to the event thread.
 */
public final class Commands {

    private final Map<Command, Action> actions = new EnumMap<>(Command.class);

    /** Defines a command that is always enabled. */
    public void define(Command command, Runnable work) {
        actions.put(command, command.action(work));
    }

    /** Defines a command that is enabled while a value is true. */
    public void define(Command command, Value<Boolean> possible, Runnable work) {
        Action action = command.action(work);
        possible.show(action::setEnabled);
        actions.put(command, action);
    }

    /**
     * The action of a command, for a button.
     *
     * @throws IllegalArgumentException if nothing was defined for it
     */
    public Action get(Command command) {
        return find(command).orElseThrow(() -> new IllegalArgumentException("Nothing is defined for " + command));
    }

    /** The action of a command, if this window has it. */
    public Optional<Action> find(Command command) {
        return Optional.ofNullable(actions.get(command));
    }

    /** The enabled commands, in catalogue order. */
    public List<Command> possible() {
        return Arrays.stream(Command.values()).filter(this::possible).toList();
    }

    private boolean possible(Command command) {
        return find(command).map(Action::isEnabled).orElse(false);
    }

    /** Performs a command if it is enabled. */
    public void perform(Command command) {
        if (possible(command)) {
            get(command).actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, command.name()));
        }
    }

    /** Makes the shortcuts work wherever the focus is in the window of this component. */
    public void bindShortcuts(JComponent root) {
        actions.forEach((command, action) -> command.bindShortcut(root, action));
    }
}
