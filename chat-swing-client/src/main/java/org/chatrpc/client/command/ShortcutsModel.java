package org.chatrpc.client.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.CommandGroup;
import org.chatrpc.text.Folding;

/** All shortcuts of the catalogue by group, with a filter; contains no UI code. */
final class ShortcutsModel {

    private final Value<Map<CommandGroup, List<Command>>> shown = new Value<>(Map.of());

    private final Predicate<Command> listed;

    /** @param listed which commands the user has */
    ShortcutsModel(Predicate<Command> listed) {
        this.listed = listed;
        filter("");
    }

    /** The matching commands with a shortcut; empty groups are left out. */
    Value<Map<CommandGroup, List<Command>>> shown() {
        return shown;
    }

    /** Filters by command name or keys. */
    void filter(String text) {
        String wanted = Folding.fold(text.strip());
        Map<CommandGroup, List<Command>> found = new EnumMap<>(CommandGroup.class);
        for (CommandGroup group : CommandGroup.values()) {
            List<Command> members = Arrays.stream(Command.values())
                    .filter(command ->
                            command.group() == group && !command.shortcuts().isEmpty())
                    .filter(listed)
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
