package org.chatrpc.client.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.swing.KeyStroke;
import org.chatrpc.client.ui.CommandGroup;
import org.chatrpc.client.ui.Shortcuts;
import org.chatrpc.client.ui.Texts;

/** Keys of the composer and message list that are not window commands. */
enum OtherKey {
    NEXT_MESSAGE(CommandGroup.MESSAGES, "UP", "DOWN"),
    SELECT_MESSAGES(CommandGroup.MESSAGES, "shift UP", "shift DOWN"),
    MESSAGE_MENU(CommandGroup.MESSAGES, "shift F10"),
    LINKS_OF_MESSAGE(CommandGroup.MESSAGES, "ENTER"),
    EDIT_LAST(CommandGroup.WRITING, "UP"),
    LINE_BREAK(CommandGroup.WRITING, "shift ENTER"),
    UNDO_TYPING(CommandGroup.WRITING, "ctrl Z"),
    REDO_TYPING(CommandGroup.WRITING, "ctrl Y", "ctrl shift Z"),
    CANCEL(CommandGroup.WRITING, "ESCAPE"),
    SCROLL(CommandGroup.WRITING, "PAGE_UP", "PAGE_DOWN"),
    MENTION(CommandGroup.WRITING, List.of("@")),
    EMOJI_BY_NAME(CommandGroup.WRITING, List.of(":sm"));

    private final CommandGroup group;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of or a stream.
    private final List<String> keys;

    OtherKey(CommandGroup group, String... strokes) {
        this(
                group,
                Arrays.stream(strokes)
                        .map(KeyStroke::getKeyStroke)
                        .map(Shortcuts::usual)
                        .map(Shortcuts::describe)
                        .toList());
    }

    OtherKey(CommandGroup group, List<String> keys) {
        this.group = group;
        this.keys = keys;
    }

    CommandGroup group() {
        return group;
    }

    /** As shown to the user. */
    List<String> keys() {
        return keys;
    }

    /** What they do. */
    String text() {
        return Texts.get("keys." + name().toLowerCase(Locale.ROOT));
    }
}
