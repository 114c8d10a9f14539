package org.chatrpc.client.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.swing.Action;
import javax.swing.JPanel;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.SignedIn;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatusCommandsTest {

    private final SignedIn alice = SignedIn.alice();
    private final Commands commands = new Commands();
    private final List<String> problems = new ArrayList<>();

    @BeforeEach
    void define() {
        alice.session().start();
        pass();
        new StatusCommands(alice.session(), commands)
                .define(new JPanel(), alice.dispatcher(), ZoneOffset.UTC, problems::add);
    }

    @Test
    void theOneThatTheServerHasIsMarkedWhateverTheMenuMarks() {
        choose(Command.STATUS_BUSY);
        pass();
        assertThat(marked()).containsExactly(Command.STATUS_BUSY);
        choose(Command.STATUS_BUSY);
        assertThat(marked()).containsExactly(Command.STATUS_BUSY);
        pass();
        alice.server().weather(Weather.AWAY);
        choose(Command.STATUS_AWAY);
        pass();
        assertThat(marked()).containsExactly(Command.STATUS_BUSY);
        assertThat(problems).hasSize(1);
    }

    /** As a radio button in a menu does it: it turns its mark over, and then acts. */
    private void choose(Command command) {
        Action action = commands.get(command);
        action.putValue(Action.SELECTED_KEY, !Boolean.TRUE.equals(action.getValue(Action.SELECTED_KEY)));
        action.actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, ""));
    }

    private List<Command> marked() {
        return commands.possible().stream()
                .filter(command -> Boolean.TRUE.equals(commands.get(command).getValue(Action.SELECTED_KEY)))
                .toList();
    }

    private void pass() {
        alice.dispatcher().pass(Duration.ofSeconds(1));
    }
}
