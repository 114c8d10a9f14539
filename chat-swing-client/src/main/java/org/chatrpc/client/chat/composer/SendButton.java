package org.chatrpc.client.chat.composer;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.Action;
import javax.swing.JButton;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.paint.Colors;

/** The round button that sends what is in a composer. */
final class SendButton {

    private SendButton() {}

    static JButton of(Action send) {
        JButton button = Controls.iconButton(send);
        button.setName("send");
        button.putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 999; borderWidth: 0; focusWidth: 0; foreground: $" + Colors.BADGE_TEXT.key() + "; background: $"
                        + Colors.BADGE.key()
                        + "; disabledBackground: $" + Colors.SEND_DISABLED.key() + "; toolbar.hoverBackground: $"
                        + Colors.ACCENT_TEXT.key() + "; toolbar.pressedBackground: $" + Colors.BADGE.key());
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, null);
        return button;
    }
}
