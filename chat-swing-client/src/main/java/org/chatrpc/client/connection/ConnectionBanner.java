package org.chatrpc.client.connection;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Font;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.connection.ConnectionModel.Light;
import org.chatrpc.client.connection.ConnectionModel.Status;
import org.chatrpc.client.ui.Colors;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Icons;

/** The banner over the conversation while the server is away: why, when it is tried next, and a button to try now. */
public final class ConnectionBanner extends JPanel {

    private final JLabel text = new JLabel();
    private final JLabel detail = new JLabel();

    public ConnectionBanner(ConnectionModel model) {
        super(new MigLayout("insets 8 16 8 16, gapx 8", "[][][grow 0, shrink 200]16:push[]", "[center]"));
        setName("connection.banner");
        String foreground = "foreground: $" + Colors.WARNING_TEXT.key();
        putClientProperty(FlatClientProperties.STYLE, "background: $" + Colors.WARNING.key());
        JLabel icon = new JLabel(Icons.WARNING.icon());
        for (JLabel label : new JLabel[] {icon, text, detail}) {
            label.putClientProperty(FlatClientProperties.STYLE, foreground);
        }
        text.setFont(text.getFont().deriveFont(Font.BOLD));
        JButton reconnect = new JButton(Command.RECONNECT.action(model::reconnectNow));
        reconnect.setName("reconnect");
        reconnect.putClientProperty(
                FlatClientProperties.STYLE,
                foreground + "; background: $" + Colors.WARNING.key() + "; margin: 4,12,4,12");
        add(icon);
        add(text);
        add(detail, "wmin 0");
        add(reconnect);
        model.status().show(this::showStatus);
    }

    private void showStatus(Status status) {
        setVisible(status.light() == Light.AWAY);
        text.setText(status.text());
        detail.setText(status.detail());
        detail.setToolTipText(status.detail());
    }
}
