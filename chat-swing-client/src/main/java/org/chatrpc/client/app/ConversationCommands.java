package org.chatrpc.client.app;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.ConversationPanel;
import org.chatrpc.client.chat.composer.ComposerFormat;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.command.CommandMenu;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.rooms.RoomCommands;
import org.chatrpc.client.ui.Command;

/** The commands of the open room: moving in it, its messages, and what is being written. */
final class ConversationCommands {

    private final Supplier<Optional<ConversationPanel>> open;
    private final Value<Boolean> isOpen;

    /** @param isOpen whether a room is open */
    ConversationCommands(Supplier<Optional<ConversationPanel>> open, Value<Boolean> isOpen) {
        this.open = open;
        this.isOpen = isOpen;
    }

    void define(Commands commands) {
        define(commands, Command.NEWEST, ConversationPanel::scrollToEnd);
        define(commands, Command.FIRST_UNREAD, ConversationPanel::toFirstUnread);
        define(commands, Command.JUMP_TO_DATE, ConversationPanel::jumpToDate);
        define(commands, Command.FIND, ConversationPanel::find);
        define(commands, Command.FIND_OLDER, ConversationPanel::findOlder);
        define(commands, Command.FIND_NEWER, ConversationPanel::findNewer);
        RowCommands.ALL.forEach(command -> define(commands, command, panel -> panel.perform(command)));
        define(commands, Command.CLOSE_THREAD, ConversationPanel::closeThread);
        define(commands, Command.PINNED, ConversationPanel::showPinned);
        define(commands, Command.ROOM_FILES, ConversationPanel::showFiles);
        ComposerFormat.COMMANDS.forEach(command -> defineFormat(commands, command));
        defineFormat(commands, Command.FORMAT);
        define(commands, Command.ATTACH, ConversationPanel::attach);
        define(commands, Command.EMOJI, panel -> panel.activeComposer().pickEmoji());
        define(
                commands,
                Command.ROOM_MENU,
                panel -> panel.showMenu(CommandMenu.popup(commands, RoomCommands.sections())));
    }

    private void defineFormat(Commands commands, Command command) {
        define(commands, command, panel -> panel.composer().format(command));
    }

    private void define(Commands commands, Command command, Consumer<ConversationPanel> work) {
        commands.define(command, isOpen, () -> open.get().ifPresent(work));
    }
}
