package org.chatrpc.client.testing;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.KeyEvent;

/**
 * Sends real key presses to the focused component. It does not wait for the event thread between press and release,
 * because a key held down for that long would begin to repeat.
 */
public final class Keyboard {

    private final Robot robot;

    public Keyboard() {
        try {
            robot = new Robot();
            robot.setAutoDelay(5);
        } catch (AWTException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types lower-case letters, digits and blanks. */
    public void type(String text) {
        text.chars().map(KeyEvent::getExtendedKeyCodeForChar).forEach(this::press);
    }

    /** Presses a key combination, modifiers first. */
    public void press(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
    }
}
