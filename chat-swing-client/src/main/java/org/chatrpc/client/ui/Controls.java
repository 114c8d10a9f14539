package org.chatrpc.client.ui;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Insets;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.border.Border;
import org.chatrpc.client.ui.emoji.EmojiLabel;
import org.chatrpc.client.ui.paint.Colors;

/** Controls in the common style of the client. */
public final class Controls {

    private Controls() {}

    /** A flat button that shows only the action's icon; its name is in the tool tip and for screen readers. */
    public static JButton iconButton(Action action) {
        JButton button = new JButton(action);
        button.setHideActionText(true);
        button.setName((String) action.getValue(Action.ACTION_COMMAND_KEY));
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        button.getAccessibleContext().setAccessibleName((String) action.getValue(Action.NAME));
        button.setMargin(new Insets(4, 4, 4, 4));
        button.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key() + "; arc: 8");
        return button;
    }

    /** A button that looks like a link. */
    public static JButton linkButton(String text) {
        JButton button = new JButton(text);
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
        button.putClientProperty(
                FlatClientProperties.STYLE, "foreground: $" + Colors.ACCENT_TEXT.key() + "; margin: 4,8,4,8");
        return button;
    }

    /** A line of secondary text. */
    public static JLabel secondary(String text) {
        JLabel label = new EmojiLabel(text);
        label.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        return label;
    }

    /** Disables HTML in the text of a component. */
    public static void showMarkupAsItIs(JComponent component) {
        component.putClientProperty("html.disable", true);
    }

    /** A heading. */
    public static JLabel heading(String text, String styleClass) {
        JLabel label = new EmojiLabel(text);
        label.putClientProperty(FlatClientProperties.STYLE_CLASS, styleClass);
        return label;
    }

    /** Empty space around, in unscaled pixels. */
    public static Border space(int top, int left, int bottom, int right) {
        return BorderFactory.createEmptyBorder(
                UIScale.scale(top), UIScale.scale(left), UIScale.scale(bottom), UIScale.scale(right));
    }
}
