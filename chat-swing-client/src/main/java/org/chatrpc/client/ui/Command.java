package org.chatrpc.client.ui;

import static java.awt.event.KeyEvent.VK_1;
import static java.awt.event.KeyEvent.VK_2;
import static java.awt.event.KeyEvent.VK_3;
import static java.awt.event.KeyEvent.VK_4;
import static java.awt.event.KeyEvent.VK_A;
import static java.awt.event.KeyEvent.VK_B;
import static java.awt.event.KeyEvent.VK_C;
import static java.awt.event.KeyEvent.VK_COMMA;
import static java.awt.event.KeyEvent.VK_D;
import static java.awt.event.KeyEvent.VK_DELETE;
import static java.awt.event.KeyEvent.VK_DOWN;
import static java.awt.event.KeyEvent.VK_E;
import static java.awt.event.KeyEvent.VK_END;
import static java.awt.event.KeyEvent.VK_F;
import static java.awt.event.KeyEvent.VK_F1;
import static java.awt.event.KeyEvent.VK_F10;
import static java.awt.event.KeyEvent.VK_F2;
import static java.awt.event.KeyEvent.VK_F3;
import static java.awt.event.KeyEvent.VK_F4;
import static java.awt.event.KeyEvent.VK_F5;
import static java.awt.event.KeyEvent.VK_F6;
import static java.awt.event.KeyEvent.VK_F7;
import static java.awt.event.KeyEvent.VK_F8;
import static java.awt.event.KeyEvent.VK_G;
import static java.awt.event.KeyEvent.VK_H;
import static java.awt.event.KeyEvent.VK_HOME;
import static java.awt.event.KeyEvent.VK_I;
import static java.awt.event.KeyEvent.VK_J;
import static java.awt.event.KeyEvent.VK_K;
import static java.awt.event.KeyEvent.VK_L;
import static java.awt.event.KeyEvent.VK_M;
import static java.awt.event.KeyEvent.VK_N;
import static java.awt.event.KeyEvent.VK_O;
import static java.awt.event.KeyEvent.VK_P;
import static java.awt.event.KeyEvent.VK_PERIOD;
import static java.awt.event.KeyEvent.VK_R;
import static java.awt.event.KeyEvent.VK_S;
import static java.awt.event.KeyEvent.VK_SLASH;
import static java.awt.event.KeyEvent.VK_T;
import static java.awt.event.KeyEvent.VK_U;
import static java.awt.event.KeyEvent.VK_UP;
import static java.awt.event.KeyEvent.VK_X;
import static java.awt.event.KeyEvent.VK_Y;

import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.chatrpc.client.ui.paint.Icons;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of commands, with group, name, icon and shortcuts. Buttons, menus, the page of shortcuts and the
 * switcher are all generated from it.
 */
public enum Command {
    SWITCHER(CommandGroup.NAVIGATION, Icons.SEARCH, Shortcuts.main(VK_K)),
    NEXT_ROOM(CommandGroup.NAVIGATION, null, Shortcuts.alt(VK_DOWN)),
    PREVIOUS_ROOM(CommandGroup.NAVIGATION, null, Shortcuts.alt(VK_UP)),
    NEXT_UNREAD(CommandGroup.NAVIGATION, null, Shortcuts.altShift(VK_DOWN)),
    PREVIOUS_UNREAD(CommandGroup.NAVIGATION, null, Shortcuts.altShift(VK_UP)),
    NEWEST(CommandGroup.NAVIGATION, Icons.DOWN, Shortcuts.alt(VK_END)),
    FIRST_UNREAD(CommandGroup.NAVIGATION, Icons.UP, Shortcuts.alt(VK_HOME)),
    JUMP_TO_DATE(CommandGroup.NAVIGATION, Icons.CALENDAR, Shortcuts.mainShift(VK_J)),
    FIND(CommandGroup.NAVIGATION, Icons.SEARCH, Shortcuts.main(VK_F)),
    SEARCH(CommandGroup.NAVIGATION, Icons.SEARCH, Shortcuts.mainShift(VK_F)),
    FIND_OLDER(CommandGroup.NAVIGATION, Icons.UP, Shortcuts.plain(VK_F3)),
    FIND_NEWER(CommandGroup.NAVIGATION, Icons.DOWN, Shortcuts.shift(VK_F3)),
    CLOSE_FIND(CommandGroup.NAVIGATION, Icons.CLOSE),
    NEXT_PANE(CommandGroup.NAVIGATION, null, Shortcuts.plain(VK_F6)),
    PREVIOUS_PANE(CommandGroup.NAVIGATION, null, Shortcuts.shift(VK_F6)),

    BROWSE_ROOMS(CommandGroup.ROOMS, Icons.COMPASS, Shortcuts.mainShift(VK_B)),
    NEW_ROOM(CommandGroup.ROOMS, Icons.PLUS, Shortcuts.mainShift(VK_N)),
    NEW_DIRECT(CommandGroup.ROOMS, Icons.PENCIL, Shortcuts.mainShift(VK_D)),

    ROOM_INFO(CommandGroup.ROOM, Icons.INFO, Shortcuts.mainShift(VK_I)),
    MARK_READ(CommandGroup.ROOM, Icons.CHECK, Shortcuts.mainShift(VK_R)),
    FAVOURITE_ROOM(CommandGroup.ROOM, Icons.STAR),
    UNFAVOURITE_ROOM(CommandGroup.ROOM, Icons.STAR),
    NOTIFY_ALL(CommandGroup.ROOM, null),
    NOTIFY_MENTIONS(CommandGroup.ROOM, null),
    NOTIFY_NOTHING(CommandGroup.ROOM, null, Shortcuts.mainShift(VK_U)),
    PINNED(CommandGroup.ROOM, Icons.PIN, Shortcuts.mainShift(VK_L)),
    ROOM_FILES(CommandGroup.ROOM, Icons.FILE, Shortcuts.shift(VK_F8)),
    MEMBERS(CommandGroup.ROOM, Icons.PEOPLE, Shortcuts.mainShift(VK_M)),
    INVITE(CommandGroup.ROOM, Icons.INVITE),
    EDIT_ROOM(CommandGroup.ROOM, Icons.PENCIL, Shortcuts.mainShift(VK_T)),
    BANNED(CommandGroup.ROOM, Icons.BLOCK, Shortcuts.mainShift(VK_H)),
    BLOCK_PERSON(CommandGroup.ROOM, Icons.BLOCK),
    UNBLOCK_PERSON(CommandGroup.ROOM, Icons.PERSON),
    ARCHIVE_ROOM(CommandGroup.ROOM, Icons.ARCHIVE),
    UNARCHIVE_ROOM(CommandGroup.ROOM, Icons.ARCHIVE),
    LEAVE_ROOM(CommandGroup.ROOM, Icons.LEAVE),
    ROOM_MENU(CommandGroup.ROOM, Icons.MORE, Shortcuts.mainShift(VK_O)),

    COPY(CommandGroup.MESSAGES, Icons.COPY, Shortcuts.main(VK_C)),
    SELECT_ALL(CommandGroup.MESSAGES, null, Shortcuts.main(VK_A)),
    COPY_MESSAGE(CommandGroup.MESSAGES, Icons.COPY),
    COPY_MESSAGE_LINK(CommandGroup.MESSAGES, Icons.LINK, Shortcuts.main(VK_L)),
    ANSWER_MESSAGE(CommandGroup.MESSAGES, Icons.REPLY, Shortcuts.main(VK_R)),
    REACT(CommandGroup.MESSAGES, Icons.SMILE, Shortcuts.plain(VK_F4)),
    OPEN_THREAD(CommandGroup.MESSAGES, Icons.CHAT, Shortcuts.main(VK_T)),
    PIN_MESSAGE(CommandGroup.MESSAGES, Icons.PIN, Shortcuts.main(VK_P)),
    UNPIN_MESSAGE(CommandGroup.MESSAGES, Icons.UNPIN),
    CLOSE_THREAD(CommandGroup.MESSAGES, Icons.CLOSE),
    EDIT_MESSAGE(CommandGroup.MESSAGES, Icons.PENCIL, Shortcuts.plain(VK_F2)),
    EARLIER_TEXTS(CommandGroup.MESSAGES, Icons.CLOCK),
    DELETE_MESSAGE(CommandGroup.MESSAGES, Icons.TRASH, Shortcuts.plain(VK_DELETE)),
    UNDO_DELETION(CommandGroup.MESSAGES, null, Shortcuts.main(VK_U)),
    REPORT_MESSAGE(CommandGroup.MESSAGES, Icons.FLAG, Shortcuts.mainShift(VK_G)),
    BLOCK_AUTHOR(CommandGroup.MESSAGES, Icons.BLOCK, Shortcuts.mainShift(VK_K)),
    UNBLOCK_AUTHOR(CommandGroup.MESSAGES, Icons.PERSON),
    OPEN_LINK(CommandGroup.MESSAGES, Icons.LINK),
    COPY_LINK(CommandGroup.MESSAGES, null),
    FOLD(CommandGroup.MESSAGES, null, Shortcuts.plain(VK_F7)),
    SEND(CommandGroup.MESSAGES, Icons.SEND),
    ATTACH(CommandGroup.MESSAGES, Icons.CLIP, Shortcuts.main(VK_O)),
    OPEN_FILES(CommandGroup.MESSAGES, Icons.FILE, Shortcuts.plain(VK_F8)),
    SAVE_FILES(CommandGroup.MESSAGES, Icons.SAVE, Shortcuts.main(VK_S)),

    BOLD(CommandGroup.WRITING, null, Shortcuts.main(VK_B)),
    ITALIC(CommandGroup.WRITING, null, Shortcuts.main(VK_I)),
    STRIKE(CommandGroup.WRITING, null, Shortcuts.mainShift(VK_X)),
    CODE(CommandGroup.WRITING, null, Shortcuts.main(VK_E)),
    PREVIEW(CommandGroup.WRITING, null, Shortcuts.mainShift(VK_P)),
    FORMAT(CommandGroup.WRITING, Icons.FORMAT),
    EMOJI(CommandGroup.WRITING, Icons.SMILE, Shortcuts.main(VK_PERIOD)),
    NEXT_MISSPELLING(CommandGroup.WRITING, null, Shortcuts.shift(VK_F7)),

    STATUS_ONLINE(CommandGroup.STATUS, null, Shortcuts.mainShift(VK_1)),
    STATUS_AWAY(CommandGroup.STATUS, null, Shortcuts.mainShift(VK_2)),
    STATUS_BUSY(CommandGroup.STATUS, null, Shortcuts.mainShift(VK_3)),
    STATUS_HIDDEN(CommandGroup.STATUS, null, Shortcuts.mainShift(VK_4)),
    STATUS_TEXT(CommandGroup.STATUS, Icons.PENCIL, Shortcuts.mainShift(VK_S)),

    PROFILE(CommandGroup.APPLICATION, Icons.PERSON),
    CHANGE_PASSWORD(CommandGroup.APPLICATION, Icons.KEY),
    SESSIONS(CommandGroup.APPLICATION, Icons.DEVICES),
    BLOCKED_PEOPLE(CommandGroup.APPLICATION, Icons.BLOCK, Shortcuts.mainShift(VK_Y)),
    ADMINISTRATION(CommandGroup.APPLICATION, Icons.DEVICES, Shortcuts.mainShift(VK_A)),
    ANNOUNCE(CommandGroup.APPLICATION, Icons.INFO),
    SETTINGS(CommandGroup.APPLICATION, Icons.SLIDERS, Shortcuts.main(VK_COMMA)),
    SHORTCUTS(CommandGroup.APPLICATION, Icons.KEYBOARD, Shortcuts.plain(VK_F1), Shortcuts.main(VK_SLASH)),
    SWITCH_THEME(CommandGroup.APPLICATION, Icons.MOON),
    RECONNECT(CommandGroup.APPLICATION, Icons.REFRESH, Shortcuts.plain(VK_F5)),
    UNSENT(CommandGroup.APPLICATION, Icons.CLOCK, Shortcuts.shift(VK_F5)),
    SIGN_OUT(CommandGroup.APPLICATION, Icons.LEAVE),
    MENU(CommandGroup.APPLICATION, Icons.MORE, Shortcuts.plain(VK_F10));

    private final CommandGroup group;
    private final @Nullable Icons icon;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<KeyStroke> shortcuts;

    /** @param icon null for none */
    Command(CommandGroup group, @Nullable Icons icon, KeyStroke... shortcuts) {
        this.group = group;
        this.icon = icon;
        this.shortcuts = List.of(shortcuts);
    }

    public CommandGroup group() {
        return group;
    }

    public Optional<Icons> icon() {
        return Optional.ofNullable(icon);
    }

    /** The shortcuts, the one to show first; empty for none. */
    public List<KeyStroke> shortcuts() {
        return shortcuts;
    }

    /** The name for the user. */
    public String text() {
        return Texts.get("command." + name().toLowerCase(Locale.ROOT));
    }

    /** Whether only administrators can use it. */
    public boolean isForAdministrators() {
        return this == ADMINISTRATION || this == ANNOUNCE;
    }

    /** Whether menus leave it out while it is impossible, instead of showing it disabled. */
    public boolean hiddenIfImpossible() {
        return group == CommandGroup.ROOM || isForAdministrators();
    }

    /** The shortcut as shown to the user; empty for none. */
    public String shortcutText() {
        return shortcuts.stream().findFirst().map(Shortcuts::describe).orElse("");
    }

    /** An action with this name, icon and shortcut. */
    public Action action(Runnable work) {
        AbstractAction action = new AbstractAction(text()) {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        };
        icon().ifPresent(drawn -> action.putValue(Action.SMALL_ICON, drawn.icon()));
        action.putValue(Action.SHORT_DESCRIPTION, shortcuts.isEmpty() ? text() : text() + " (" + shortcutText() + ")");
        action.putValue(Action.ACTION_COMMAND_KEY, name().toLowerCase(Locale.ROOT));
        shortcuts.stream().findFirst().ifPresent(stroke -> action.putValue(Action.ACCELERATOR_KEY, stroke));
        return action;
    }

    /**
     * Whether the shortcuts work only while their target has the focus, because the same keys edit text, or mean
     * something else, in other parts of the window.
     */
    public boolean local() {
        return group == CommandGroup.WRITING || this == COPY || this == SELECT_ALL || this == DELETE_MESSAGE;
    }

    /** Makes the shortcuts work wherever the focus is within the window, except {@linkplain #local() local} ones. */
    public void bindShortcut(JComponent root, Action action) {
        if (!local()) {
            shortcuts.forEach(stroke ->
                    root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, name()));
        }
        root.getActionMap().put(name(), action);
    }
}
