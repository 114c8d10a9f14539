package org.chatrpc.client.chat.row;

import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.Row.Quote;
import org.chatrpc.client.chat.text.Ellipsis;
import org.chatrpc.client.ui.emoji.EmojiString;
import org.chatrpc.client.ui.paint.Colors;

/** The line above a reply that quotes the message replied to. A click scrolls to it. */
final class QuoteLine {

    private static final int BAR = 3;
    private static final int INDENT = 12;

    private final RowGeometry geometry;

    QuoteLine(RowGeometry geometry) {
        this.geometry = geometry;
    }

    /** The height it takes in the row, in pixels; 0 if the message is not a reply. */
    int height(MessageRow row) {
        return shows(row) ? metrics().getHeight() + UIScale.scale(6) : 0;
    }

    /** Its bounds within the row; empty if the message is not a reply. */
    Rectangle bounds(MessageRow row) {
        int top = geometry.textTop(row.startsGroup()) + UIScale.scale(1);
        return shows(row)
                ? new Rectangle(
                        geometry.textLeft(),
                        top,
                        geometry.textWidth(),
                        metrics().getHeight())
                : new Rectangle();
    }

    void paint(Graphics2D g, MessageRow row, int y) {
        if (!shows(row)) {
            return;
        }
        Rectangle at = bounds(row);
        int bar = UIScale.scale(BAR);
        g.setColor(Colors.QUOTE_BAR.get());
        g.fillRoundRect(at.x, y + at.y, bar, at.height, bar, bar);
        int left = at.x + UIScale.scale(INDENT);
        int space = at.width - UIScale.scale(INDENT);
        int base = y + at.y + metrics().getAscent();
        g.setColor(Colors.SECONDARY.get());
        g.setFont(geometry.smallBold());
        Quote quote = row.quote().orElseThrow();
        FontMetrics bold = geometry.metrics(geometry.smallBold());
        String name = Ellipsis.cut(quote.author(), bold, space / 2);
        EmojiString.draw(g, name, left, base);
        int after = name.isEmpty() ? 0 : EmojiString.width(name, bold) + UIScale.scale(6);
        g.setFont(geometry.small());
        EmojiString.draw(g, Ellipsis.cut(RowTexts.quoted(quote), metrics(), space - after), left + after, base);
    }

    private static boolean shows(MessageRow row) {
        return row.quote().isPresent() && !row.deleted();
    }

    private FontMetrics metrics() {
        return geometry.metrics(geometry.small());
    }
}
