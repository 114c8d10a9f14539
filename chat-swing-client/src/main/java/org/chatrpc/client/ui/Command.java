package org.chatrpc.client.ui;

import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** The catalogue of what a person can do: name, icon and shortcut of each, in one place. */
public enum Command {
    BROWSE_ROOMS(Icons.COMPASS, key(KeyEvent.VK_B)),
    NEW_ROOM(Icons.PLUS, key(KeyEvent.VK_N)),
    NEW_DIRECT(Icons.PENCIL, key(KeyEvent.VK_D)),
    MEMBERS(Icons.PEOPLE, key(KeyEvent.VK_M)),
    LEAVE_ROOM(Icons.LEAVE, null),
    COPY_MESSAGE(Icons.COPY, null),
    SEND(Icons.SEND, null),
    NEWEST(Icons.DOWN, KeyStroke.getKeyStroke(KeyEvent.VK_END, InputEvent.ALT_DOWN_MASK)),
    NEXT_ROOM(null, KeyStroke.getKeyStroke(KeyEvent.VK_DOWN, InputEvent.ALT_DOWN_MASK)),
    PREVIOUS_ROOM(null, KeyStroke.getKeyStroke(KeyEvent.VK_UP, InputEvent.ALT_DOWN_MASK)),
    RECONNECT(Icons.REFRESH, KeyStroke.getKeyStroke(KeyEvent.VK_F5, 0)),
    SWITCH_THEME(Icons.MOON, null),
    SIGN_OUT(Icons.LEAVE, null),
    MENU(Icons.MORE, null);

    private final Icons icon;
    private final KeyStroke shortcut;

    Command(Icons icon, KeyStroke shortcut) {
        this.icon = icon;
        this.shortcut = shortcut;
    }

    private static KeyStroke key(int keyCode) {
        return KeyStroke.getKeyStroke(keyCode, InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK);
    }

    /** What it is called. */
    public String text() {
        return Texts.get("command." + name().toLowerCase(Locale.ROOT));
    }

    /** An action with this name, icon and shortcut. */
    public Action action(Runnable work) {
        AbstractAction action = new AbstractAction(text()) {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        };
        Optional.ofNullable(icon).ifPresent(drawn -> action.putValue(Action.SMALL_ICON, drawn.icon()));
        action.putValue(Action.SHORT_DESCRIPTION, description());
        action.putValue(Action.ACTION_COMMAND_KEY, name().toLowerCase(Locale.ROOT));
        action.putValue(Action.ACCELERATOR_KEY, shortcut);
        return action;
    }

    /** Makes the shortcut work wherever the focus is within the window. */
    public void bindShortcut(JComponent root, Action action) {
        Optional.ofNullable(shortcut).ifPresent(stroke -> {
            root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, name());
            root.getActionMap().put(name(), action);
        });
    }

    private String description() {
        return Optional.ofNullable(shortcut)
                .map(stroke -> text() + " (" + describe(stroke) + ")")
                .orElseGet(this::text);
    }

    private static String describe(KeyStroke stroke) {
        String modifiers = InputEvent.getModifiersExText(stroke.getModifiers());
        String key = KeyEvent.getKeyText(stroke.getKeyCode());
        return modifiers.isEmpty() ? key : modifiers + "+" + key;
    }
}
