package org.chatrpc.client.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.CommandGroup;
import org.chatrpc.text.Folding;

/** Every shortcut of the catalogue by group, and finding one, without a component. */
final class ShortcutsModel {

    private final Value<Map<CommandGroup, List<Command>>> shown = new Value<>(Map.of());

    ShortcutsModel() {
        filter("");
    }

    /** The commands with a shortcut that match the filter; a group without any is left out. */
    Value<Map<CommandGroup, List<Command>>> shown() {
        return shown;
    }

    /** Keeps those whose name or keys contain the text. */
    void filter(String text) {
        String wanted = Folding.fold(text.strip());
        Map<CommandGroup, List<Command>> found = new EnumMap<>(CommandGroup.class);
        for (CommandGroup group : CommandGroup.values()) {
            List<Command> members = Arrays.stream(Command.values())
                    .filter(command ->
                            command.group() == group && !command.shortcuts().isEmpty())
                    .filter(command -> Folding.fold(command.text() + " " + command.shortcutText())
                            .contains(wanted))
                    .toList();
            if (!members.isEmpty()) {
                found.put(group, members);
            }
        }
        shown.set(found);
    }
}
