package org.chatrpc.client.chat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import javax.swing.Icon;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.chat.RowPainter.Link;
import org.chatrpc.client.ui.Colors;
import org.chatrpc.client.ui.Icons;
import org.chatrpc.client.ui.Texts;

/** The line below a message that the server did not take: the reason, and what the user can do. */
final class FailureLine {

    private final RowGeometry geometry;
    private final Icon warning = Icons.WARNING.icon(14, Colors.ERROR);

    FailureLine(RowGeometry geometry) {
        this.geometry = geometry;
    }

    /** The height it takes in the row, in pixels; only a gap if nothing failed. */
    int height(MessageRow row) {
        return row.delivery().refused() ? 2 * metrics().getHeight() + UIScale.scale(16) : UIScale.scale(2);
    }

    /** The bounds of a link within its row; empty if the row has no such link. */
    Rectangle bounds(MessageRow row, Link link, int height) {
        if (!row.delivery().refused()) {
            return new Rectangle();
        }
        int line = metrics().getHeight();
        int x = geometry.textLeft();
        for (Link each : Link.values()) {
            int width = metrics().stringWidth(text(each));
            if (each == link) {
                return new Rectangle(x, height - line - UIScale.scale(6), width, line);
            }
            x += width + UIScale.scale(16);
        }
        return new Rectangle();
    }

    void paint(Graphics2D g, MessageRow row, int y, int height) {
        FontMetrics metrics = metrics();
        int left = geometry.textLeft();
        Rectangle first = bounds(row, Link.TRY_AGAIN, height);
        int base = y + first.y - metrics.getHeight() - UIScale.scale(2) + metrics.getAscent();
        warning.paintIcon(geometry.host(), g, left, base - UIScale.scale(12));
        g.setFont(geometry.small());
        g.setColor(Colors.ERROR.get());
        int space = geometry.width() - left - UIScale.scale(20) - geometry.margin();
        g.drawString(Ellipsis.cut(RowTexts.refusal(row), metrics, space), left + UIScale.scale(20), base);
        g.setColor(Colors.ACCENT_TEXT.get());
        for (Link link : Link.values()) {
            Rectangle at = bounds(row, link, height);
            g.drawString(text(link), at.x, y + at.y + metrics.getAscent());
        }
    }

    private FontMetrics metrics() {
        return geometry.metrics(geometry.small());
    }

    static String text(Link link) {
        return Texts.get(link == Link.TRY_AGAIN ? "chat.tryAgain" : "chat.discard");
    }
}
