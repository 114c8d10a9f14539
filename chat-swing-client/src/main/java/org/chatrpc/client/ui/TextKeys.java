package org.chatrpc.client.ui;

import java.util.Arrays;
import java.util.List;
import javax.swing.InputMap;
import javax.swing.KeyStroke;
import javax.swing.UIDefaults;

/**
 * The keys of text components. A look and feel binds some that are the client's shortcuts, such as Ctrl+Shift+O for the
 * direction of the text; a text component with the focus would take them before the window does.
 */
public final class TextKeys {

    /** The maps of all text components in the defaults of a look and feel. */
    static final List<String> MAPS = List.of(
            "TextField.focusInputMap",
            "FormattedTextField.focusInputMap",
            "PasswordField.focusInputMap",
            "TextArea.focusInputMap",
            "TextPane.focusInputMap",
            "EditorPane.focusInputMap");

    private TextKeys() {}

    /** Leaves the shortcuts of the window to it. */
    public static void release(UIDefaults defaults) {
        List<KeyStroke> strokes = Arrays.stream(Command.values())
                .filter(command -> !command.local())
                .flatMap(command -> command.shortcuts().stream())
                .toList();
        for (String name : MAPS) {
            for (InputMap map = (InputMap) defaults.get(name); map != null; map = map.getParent()) {
                strokes.forEach(map::remove);
            }
        }
    }
}
