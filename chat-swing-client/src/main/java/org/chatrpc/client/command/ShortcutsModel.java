package org.chatrpc.client.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.CommandGroup;
import org.chatrpc.client.ui.Shortcuts;
import org.chatrpc.text.Folding;

/** All commands of the catalogue and the other keys by group, with a filter; contains no UI code. */
final class ShortcutsModel {

    /**
     * A line of the page.
     *
     * @param keys as shown to the user, the usual one first; empty for a command without
     */
    record Entry(String text, List<String> keys) {}

    private final Value<Map<CommandGroup, List<Entry>>> shown = new Value<>(Map.of());

    private final Predicate<Command> listed;

    /** @param listed which commands the user has */
    ShortcutsModel(Predicate<Command> listed) {
        this.listed = listed;
        filter("");
    }

    /** What matches; empty groups are left out. */
    Value<Map<CommandGroup, List<Entry>>> shown() {
        return shown;
    }

    /** Filters by name or keys. */
    void filter(String text) {
        String wanted = Folding.fold(text.strip());
        Map<CommandGroup, List<Entry>> found = new EnumMap<>(CommandGroup.class);
        for (CommandGroup group : CommandGroup.values()) {
            List<Entry> members = members(group)
                    .filter(entry -> Folding.fold(entry.text() + " " + String.join(" ", entry.keys()))
                            .contains(wanted))
                    .toList();
            if (!members.isEmpty()) {
                found.put(group, members);
            }
        }
        shown.set(found);
    }

    private Stream<Entry> members(CommandGroup group) {
        return Stream.concat(
                Arrays.stream(Command.values())
                        .filter(command -> command.group() == group)
                        .filter(listed)
                        .map(command -> new Entry(
                                command.text(),
                                command.shortcuts().stream()
                                        .map(Shortcuts::describe)
                                        .toList())),
                Arrays.stream(OtherKey.values())
                        .filter(key -> key.group() == group)
                        .map(key -> new Entry(key.text(), key.keys())));
    }
}
