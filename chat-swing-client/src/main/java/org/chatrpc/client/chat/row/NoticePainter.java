package org.chatrpc.client.chat.row;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import javax.swing.UIManager;
import org.chatrpc.client.chat.row.time.Times;
import org.chatrpc.client.chat.text.Ellipsis;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.emoji.EmojiString;
import org.chatrpc.client.ui.paint.Colors;

/** Paints the rows that are not messages: days, the unread line, and the top and the end of the list. */
final class NoticePainter {

    private final RowGeometry geometry;

    NoticePainter(RowGeometry geometry) {
        this.geometry = geometry;
    }

    int height(Row row) {
        if (row instanceof Row.Beginning) {
            return UIScale.scale(96);
        }
        return UIScale.scale(row instanceof Row.Unread ? 32 : 40);
    }

    void paint(Graphics2D g, Row row, int y, int height) {
        if (row instanceof Row.Day day) {
            paintRule(g, Times.day(day.date(), day.today()), y, height, Colors.SECONDARY.get(), Colors.SEPARATOR.get());
        } else if (row instanceof Row.Unread) {
            paintRule(g, Texts.get("chat.unread"), y, height, Colors.ACCENT_TEXT.get(), Colors.BADGE.get());
        } else if (row instanceof Row.Older older) {
            paintCentred(g, older.loading() ? Texts.get("chat.loading") : "", y, height);
        } else if (row instanceof Row.Newer newer) {
            paintCentred(g, newer.loading() ? Texts.get("chat.loading") : "", y, height);
        } else if (row instanceof Row.Beginning beginning) {
            paintBeginning(g, beginning, y, height);
        }
    }

    private void paintRule(Graphics2D g, String text, int y, int height, Color color, Color line) {
        g.setFont(geometry.small());
        FontMetrics metrics = g.getFontMetrics();
        int width = metrics.stringWidth(text);
        int x = (geometry.width() - width) / 2;
        int middle = y + height / 2;
        int gap = UIScale.scale(12);
        int thick = Math.max(1, UIScale.scale(1));
        g.setColor(line);
        g.fillRect(geometry.margin(), middle, Math.max(0, x - gap - geometry.margin()), thick);
        int after = x + width + gap;
        g.fillRect(after, middle, Math.max(0, geometry.width() - after - geometry.margin()), thick);
        g.setColor(color);
        g.drawString(text, x, middle + (metrics.getAscent() - metrics.getDescent()) / 2 + thick);
    }

    private void paintCentred(Graphics2D g, String text, int y, int height) {
        g.setFont(geometry.small());
        g.setColor(Colors.SECONDARY.get());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(
                text, (geometry.width() - metrics.stringWidth(text)) / 2, y + height / 2 + metrics.getAscent() / 2);
    }

    private void paintBeginning(Graphics2D g, Row.Beginning row, int y, int height) {
        int left = geometry.margin();
        int space = geometry.width() - 2 * left;
        Font large = UIManager.getFont("h2.font");
        FontMetrics plain = geometry.metrics(geometry.font());
        int base = y + height - UIScale.scale(36);
        g.setFont(large);
        g.setColor(geometry.host().getForeground());
        EmojiString.draw(g, Ellipsis.cut(row.roomTitle(), geometry.metrics(large), space), left, base);
        g.setFont(geometry.font());
        g.setColor(Colors.SECONDARY.get());
        g.drawString(
                Ellipsis.cut(RowTexts.beginning(row), plain, space), left, base + plain.getHeight() + UIScale.scale(4));
    }
}
