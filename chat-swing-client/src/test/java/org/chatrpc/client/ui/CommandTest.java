package org.chatrpc.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void noTwoCommandsShareAShortcutWhereBothHold() {
        for (CommandGroup local : CommandGroup.values()) {
            Map<KeyStroke, Command> taken = new HashMap<>();
            for (Command command : Command.values()) {
                // Local shortcuts must not conflict with window-wide ones either.
                if (!command.local() || command.group() == local) {
                    command.shortcuts()
                            .forEach(stroke -> assertThat(taken.put(stroke, command))
                                    .as("%s of %s", stroke, command)
                                    .isNull());
                }
            }
        }
    }

    @Test
    void noTwoCommandsHaveTheSameName() {
        Set<String> names = Arrays.stream(Command.values()).map(Command::text).collect(Collectors.toSet());
        assertThat(names).hasSameSizeAs(Command.values());
    }

    @Test
    void everyGroupHasANameAndACommand() {
        assertThat(CommandGroup.values()).allSatisfy(group -> {
            assertThat(group.text()).isNotBlank();
            assertThat(Command.values()).anyMatch(command -> command.group() == group);
        });
    }
}
