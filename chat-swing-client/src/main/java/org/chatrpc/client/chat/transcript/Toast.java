package org.chatrpc.client.chat.transcript;

import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.Timer;
import org.chatrpc.client.chat.text.Ellipsis;
import org.chatrpc.client.ui.paint.Colors;

/** A short text above the list that disappears by itself. On the event thread. */
final class Toast {

    private static final int SHOWN_MILLIS = 4_000;

    private final JComponent host;
    private final Timer timer = new Timer(SHOWN_MILLIS, event -> show(""));
    private String text = "";

    Toast(JComponent host) {
        this.host = host;
        timer.setRepeats(false);
    }

    void show(String message) {
        String before = text;
        text = message;
        if (!message.isEmpty()) {
            timer.restart();
        }
        host.getAccessibleContext()
                .firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, before, message);
        host.repaint();
    }

    String text() {
        return text;
    }

    void paint(Graphics2D g) {
        if (text.isEmpty()) {
            return;
        }
        g.setFont(host.getFont());
        FontMetrics metrics = g.getFontMetrics();
        int side = UIScale.scale(16);
        int width = Math.min(metrics.stringWidth(text) + 2 * side, host.getWidth());
        int height = metrics.getHeight() + UIScale.scale(14);
        int x = (host.getWidth() - width) / 2;
        int y = UIScale.scale(12);
        g.setColor(Colors.SELECTION.get());
        g.fillRoundRect(x, y, width, height, height, height);
        g.setColor(Colors.SELECTION_TEXT.get());
        String line = Ellipsis.cut(text, metrics, width - 2 * side);
        g.drawString(line, x + side, y + (height - metrics.getHeight()) / 2 + metrics.getAscent());
    }
}
