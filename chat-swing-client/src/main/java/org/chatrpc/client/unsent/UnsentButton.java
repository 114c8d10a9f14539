package org.chatrpc.client.unsent;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.SwingConstants;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** Says beside the connection state how much has not been sent, and opens the list of it. View of an {@link UnsentCount}. */
public final class UnsentButton extends JButton {

    /** @param open opens the list */
    public UnsentButton(UnsentCount model, Action open) {
        super(open);
        setName("unsent.button");
        setIcon(Icons.WARNING.icon(16, Colors.SECONDARY));
        setHorizontalAlignment(SwingConstants.LEADING);
        setIconTextGap(UIScale.scale(8));
        putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
        putClientProperty(
                FlatClientProperties.STYLE,
                "foreground: $" + Colors.ACCENT_TEXT.key() + "; margin: 4,12,4,12; font: -1");
        model.count().show(count -> {
            setText(Texts.get("unsent.button", count));
            setVisible(count > 0);
        });
    }
}
