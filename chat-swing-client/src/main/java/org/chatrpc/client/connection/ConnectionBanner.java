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
import org.chatrpc.client.ui.Texts;

/**
 * The banner over the conversation while the server is away: why, when it is tried next, and a button to try now. Also what
 * is wrong with the addresses while it is there.
 */
public final class ConnectionBanner extends JPanel {

    private final JLabel text = new JLabel();
    private final JLabel detail = new JLabel();
    private final JButton reconnect;
    private final JButton hide = new JButton(Texts.get("connection.others.hide"));
    private final transient ConnectionModel model;

    public ConnectionBanner(ConnectionModel model) {
        super(new MigLayout("insets 8 16 8 16, gapx 8, hidemode 3", "[][][grow 0, shrink 200]16:push[]", "[center]"));
        this.model = model;
        setName("connection.banner");
        String foreground = "foreground: $" + Colors.WARNING_TEXT.key();
        putClientProperty(FlatClientProperties.STYLE, "background: $" + Colors.WARNING.key());
        JLabel icon = new JLabel(Icons.WARNING.icon());
        for (JLabel label : new JLabel[] {icon, text, detail}) {
            label.putClientProperty(FlatClientProperties.STYLE, foreground);
        }
        text.setFont(text.getFont().deriveFont(Font.BOLD));
        reconnect = new JButton(Command.RECONNECT.action(model::reconnectNow));
        reconnect.setName("reconnect");
        hide.setName("connection.hide");
        hide.addActionListener(event -> model.hideNotice());
        for (JButton button : new JButton[] {reconnect, hide}) {
            button.putClientProperty(
                    FlatClientProperties.STYLE,
                    foreground + "; background: $" + Colors.WARNING.key() + "; margin: 4,12,4,12");
        }
        add(icon, "cell 0 0");
        add(text, "cell 1 0");
        add(detail, "cell 2 0, wmin 0");
        add(reconnect, "cell 3 0");
        add(hide, "cell 3 0");
        model.status().show(status -> showIt());
        model.notice().onChange(notice -> showIt());
    }

    private void showIt() {
        Status status = model.status().get();
        String notice = model.notice().get();
        boolean away = status.light() == Light.AWAY;
        setVisible(away || !notice.isEmpty());
        text.setVisible(away);
        text.setText(status.text());
        detail.setText(away ? status.detail() : notice);
        detail.setToolTipText(detail.getText());
        reconnect.setVisible(away);
        hide.setVisible(!away);
    }
}
