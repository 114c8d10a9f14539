package org.chatrpc.client.app;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** Shown in the middle while no room is open. */
final class EmptyPanel extends JPanel {

    EmptyPanel(Action... actions) {
        super(new MigLayout("fill, wrap 1", "[center]", "push[]16[]4[]24[]push"));
        add(new JLabel(Icons.CHAT.icon(48, Colors.SECONDARY)));
        add(Controls.heading(Texts.get("main.empty.title"), "h3"));
        add(Controls.secondary(Texts.get("main.empty.text")));
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, novisualpadding"));
        for (Action action : actions) {
            JButton button = new JButton(action);
            button.putClientProperty(FlatClientProperties.STYLE, "margin: 6,16,6,16");
            buttons.add(button);
        }
        add(buttons);
    }
}
