package org.chatrpc.client.chat.transcript.scroll;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.Action;
import javax.swing.JButton;
import org.chatrpc.client.ui.paint.Colors;

/** A round button above the messages. It does not take the focus, because its command has a shortcut. */
public final class FloatingButton extends JButton {

    public FloatingButton(Action action) {
        super(action);
        setName((String) action.getValue(Action.ACTION_COMMAND_KEY));
        putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 999; margin: 6,14,6,14; foreground: $" + Colors.BADGE_TEXT.key() + "; background: $"
                        + Colors.BADGE.key() + "; borderWidth: 0; focusedBackground: $" + Colors.BADGE.key()
                        + "; hoverBackground: $" + Colors.ACCENT_TEXT.key());
        setFocusable(false);
    }
}
