package org.chatrpc.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.CommandGroup;
import org.junit.jupiter.api.Test;

class ShortcutsModelTest {

    private final ShortcutsModel model = new ShortcutsModel(command -> true);

    @Test
    void showsEveryShortcutOfTheCatalogueOnce() {
        assertThat(model.shown().get().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Command.values())
                        .filter(command -> !command.shortcuts().isEmpty())
                        .toList());
    }

    @Test
    void findsByNameAndByKeys() {
        model.filter("unread room");
        assertThat(model.shown().get()).containsOnlyKeys(CommandGroup.NAVIGATION);
        model.filter("f5");
        assertThat(model.shown().get().get(CommandGroup.APPLICATION)).containsExactly(Command.RECONNECT);
        model.filter("nothing like this");
        assertThat(model.shown().get()).isEmpty();
    }
}
