package org.chatrpc.client.connection;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.JLabel;
import org.chatrpc.client.connection.ConnectionModel.Light;
import org.chatrpc.client.connection.ConnectionModel.Status;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.paint.Colors;

/** The permanent line with the connection state: a dot, and words for users who cannot see its colour. */
public final class ConnectionLine extends JLabel {

    public ConnectionLine(ConnectionModel model) {
        setName("connection");
        setIconTextGap(8);
        setBorder(Controls.space(8, 16, 12, 16));
        putClientProperty(FlatClientProperties.STYLE, "font: -1; foreground: $" + Colors.SECONDARY.key());
        model.status().show(this::showStatus);
    }

    private void showStatus(Status status) {
        setText(status.text());
        setToolTipText(status.detail().isEmpty() ? status.text() : status.detail());
        setIcon(new Dot(status.light()));
    }

    private record Dot(Light light) implements Icon {

        @Override
        public void paintIcon(Component component, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(color());
            g.fillOval(x, y, getIconWidth(), getIconHeight());
            g.dispose();
        }

        private Color color() {
            return switch (light) {
                case ONLINE -> Colors.ONLINE.get();
                case TRYING -> Colors.SECONDARY.get();
                case AWAY -> Colors.ERROR.get();
            };
        }

        @Override
        public int getIconWidth() {
            return UIScale.scale(8);
        }

        @Override
        public int getIconHeight() {
            return UIScale.scale(8);
        }
    }
}
