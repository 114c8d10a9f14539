package org.chatrpc.client.app;

import java.util.function.Consumer;
import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.switcher.SwitcherModel;
import org.chatrpc.client.ui.Command;

/** Where the switcher leads to in the main window. */
record SwitcherDestination(Consumer<String> rooms, Consumer<MessageLink> messages, Consumer<Command> commands)
        implements SwitcherModel.Destination {

    @Override
    public void open(String room) {
        rooms.accept(room);
    }

    @Override
    public void open(MessageLink message) {
        messages.accept(message);
    }

    @Override
    public void perform(Command command) {
        commands.accept(command);
    }
}
