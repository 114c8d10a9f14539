package org.chatrpc.client.connection;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.connection.ConnectionModel.Light;
import org.chatrpc.client.connection.ConnectionModel.Status;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * The banner above the conversation while the server is unreachable: the reason, the time of the next attempt, and a
 * button to try now. It also shows problems with the configured addresses. It is as high as its text requires.
 */
public final class ConnectionBanner extends JPanel {

    private final WrapLabel text = new WrapLabel();
    private final WrapLabel detail = new WrapLabel();
    private final JButton reconnect;
    private final JButton hide = new JButton(Texts.get("connection.others.hide"));
    private final transient ConnectionModel model;

    public ConnectionBanner(ConnectionModel model) {
        // Uses layouts that cache no sizes, because the text may change between two measurements.
        super(new BorderLayout(UIScale.scale(8), 0));
        this.model = model;
        setName("connection.banner");
        setBorder(Controls.space(8, 16, 8, 16));
        String foreground = "foreground: $" + Colors.WARNING_TEXT.key();
        putClientProperty(FlatClientProperties.STYLE, "background: $" + Colors.WARNING.key());
        JLabel icon = new JLabel(Icons.WARNING.icon());
        text.setName("connection.banner.text");
        text.putClientProperty(FlatClientProperties.STYLE, foreground + "; font: bold");
        detail.setName("connection.banner.detail");
        detail.putClientProperty(FlatClientProperties.STYLE, foreground);
        JPanel lines = new JPanel(new BorderLayout());
        lines.setOpaque(false);
        lines.add(text, BorderLayout.NORTH);
        lines.add(detail, BorderLayout.CENTER);
        reconnect = new JButton(Command.RECONNECT.action(model::reconnectNow));
        reconnect.setName("reconnect");
        hide.setName("connection.hide");
        hide.addActionListener(event -> model.hideNotice());
        JPanel buttons = new JPanel(new MigLayout("insets 0, hidemode 3, novisualpadding", "8[]", "push[]push"));
        buttons.setOpaque(false);
        for (JButton button : new JButton[] {reconnect, hide}) {
            button.putClientProperty(
                    FlatClientProperties.STYLE,
                    foreground + "; background: $" + Colors.WARNING.key() + "; margin: 4,12,4,12");
            buttons.add(button);
        }
        add(icon, BorderLayout.LINE_START);
        add(lines, BorderLayout.CENTER);
        add(buttons, BorderLayout.LINE_END);
        model.status().show(status -> showIt());
        model.notice().onChange(notice -> showIt());
    }

    private void showIt() {
        Status status = model.status().get();
        String notice = model.notice().get();
        boolean away = status.light() == Light.AWAY;
        setVisible(away || !notice.isEmpty());
        text.setVisible(away);
        text.setText(away ? status.text() : "");
        detail.setText(away ? status.detail() : notice);
        reconnect.setVisible(away);
        hide.setVisible(!away);
    }
}
