package org.chatrpc.client.ui;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import javax.swing.KeyStroke;

/** Platform-specific shortcuts: Ctrl, or Cmd on macOS. */
public final class Shortcuts {

    private Shortcuts() {}

    static KeyStroke plain(int key) {
        return KeyStroke.getKeyStroke(key, 0);
    }

    static KeyStroke shift(int key) {
        return KeyStroke.getKeyStroke(key, InputEvent.SHIFT_DOWN_MASK);
    }

    static KeyStroke alt(int key) {
        return KeyStroke.getKeyStroke(key, InputEvent.ALT_DOWN_MASK);
    }

    static KeyStroke altShift(int key) {
        return KeyStroke.getKeyStroke(key, InputEvent.ALT_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK);
    }

    /** With Ctrl, or Cmd on macOS. */
    public static KeyStroke main(int key) {
        return KeyStroke.getKeyStroke(key, mainModifier());
    }

    public static KeyStroke mainShift(int key) {
        return KeyStroke.getKeyStroke(key, mainModifier() | InputEvent.SHIFT_DOWN_MASK);
    }

    /** A shortcut that is written with Ctrl, as it is on this platform. */
    public static KeyStroke usual(KeyStroke stroke) {
        int modifiers = stroke.getModifiers() & (InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK);
        boolean ctrl = (modifiers & InputEvent.CTRL_DOWN_MASK) != 0;
        int shift = modifiers & InputEvent.SHIFT_DOWN_MASK;
        return KeyStroke.getKeyStroke(stroke.getKeyCode(), ctrl ? mainModifier() | shift : shift);
    }

    /** A shortcut as shown to the user, such as Ctrl+Shift+M. */
    public static String describe(KeyStroke stroke) {
        String modifiers = InputEvent.getModifiersExText(stroke.getModifiers());
        String key = switch (stroke.getKeyCode()) {
            case KeyEvent.VK_SLASH -> "/";
            case KeyEvent.VK_COMMA -> ",";
            case KeyEvent.VK_PERIOD -> ".";
            default -> KeyEvent.getKeyText(stroke.getKeyCode());
        };
        return modifiers.isEmpty() ? key : modifiers + "+" + key;
    }

    private static int mainModifier() {
        // Headless, there is no toolkit to ask, but the catalogue must be readable.
        return GraphicsEnvironment.isHeadless()
                ? InputEvent.CTRL_DOWN_MASK
                : Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx();
    }
}
