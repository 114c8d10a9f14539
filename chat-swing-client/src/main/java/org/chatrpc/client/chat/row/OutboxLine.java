package org.chatrpc.client.chat.row;

import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.Icon;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowPainter.Link;
import org.chatrpc.client.chat.text.Ellipsis;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The line below a message about its entry in the outbox: why it waits, and what the user can do. */
public final class OutboxLine {

    private final RowGeometry geometry;
    private final Icon warning = Icons.WARNING.icon(14, Colors.ERROR);
    private final Icon clock = Icons.CLOCK.icon(14, Colors.SECONDARY);

    OutboxLine(RowGeometry geometry) {
        this.geometry = geometry;
    }

    /** Whether a row has this line. */
    static boolean shown(MessageRow row) {
        return row.delivery().refused() || row.toBeDeleted() || row.uploads();
    }

    /** The height it takes in the row, in pixels; only a gap if it is not shown. */
    int height(MessageRow row) {
        return shown(row) ? 2 * metrics().getHeight() + UIScale.scale(16) : UIScale.scale(2);
    }

    /** The bounds of a link within its row; empty if the row has no such link. */
    Rectangle bounds(MessageRow row, Link link, int height) {
        if (!shown(row)) {
            return new Rectangle();
        }
        int line = metrics().getHeight();
        int x = geometry.textLeft();
        for (Link each : links(row)) {
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
        Rectangle first = bounds(row, links(row).get(0), height);
        int base = y + first.y - metrics.getHeight() - UIScale.scale(2) + metrics.getAscent();
        boolean refused = row.delivery().refused();
        (refused ? warning : clock).paintIcon(geometry.host(), g, left, base - UIScale.scale(12));
        g.setFont(geometry.small());
        g.setColor((refused ? Colors.ERROR : Colors.SECONDARY).get());
        int space = geometry.width() - left - UIScale.scale(20) - geometry.margin();
        g.drawString(Ellipsis.cut(RowTexts.waiting(row), metrics, space), left + UIScale.scale(20), base);
        g.setColor(Colors.ACCENT_TEXT.get());
        for (Link link : links(row)) {
            Rectangle at = bounds(row, link, height);
            g.drawString(text(link), at.x, y + at.y + metrics.getAscent());
        }
    }

    private FontMetrics metrics() {
        return geometry.metrics(geometry.small());
    }

    /** What the user can do with the entry of a row in the outbox. */
    public static List<Link> links(MessageRow row) {
        if (row.delivery() == Delivery.STORED) {
            return List.of();
        }
        Link end = row.toBeDeleted() ? Link.UNDO : Link.DISCARD;
        if (row.delivery() == Delivery.PAUSED) {
            return List.of(Link.RESUME, end);
        } else if (row.delivery() == Delivery.SENDING && row.uploads()) {
            return List.of(Link.PAUSE, end);
        }
        // What merely waits needs no second try.
        return row.delivery().refused() ? List.of(Link.TRY_AGAIN, end) : List.of(end);
    }

    public static String text(Link link) {
        return Texts.get(
                switch (link) {
                    case TRY_AGAIN -> "chat.tryAgain";
                    case DISCARD -> "chat.discard";
                    case UNDO -> "chat.undo";
                    case PAUSE -> "chat.pause";
                    case RESUME -> "chat.resume";
                });
    }
}
