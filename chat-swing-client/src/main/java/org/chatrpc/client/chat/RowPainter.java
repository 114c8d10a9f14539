package org.chatrpc.client.chat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.ui.Avatar;
import org.chatrpc.client.ui.Colors;
import org.chatrpc.client.ui.Icons;
import org.chatrpc.client.ui.Texts;

/** Measures and paints rows. Keeps the broken lines of those painted last, and nothing of the others. */
final class RowPainter implements RowMeasure {

    /** What can be clicked in a row, besides the row. */
    enum Link {
        TRY_AGAIN,
        DISCARD
    }

    /** On a grid of 8: the margin, the avatar, the text beside it. All in unscaled pixels. */
    private static final int MARGIN = 16;

    private static final int AVATAR = 36;
    private static final int TEXT_LEFT = 64;
    private static final int TEXT_RIGHT = 48;
    private static final int WIDEST_TEXT = 760;
    private static final int CACHED = 300;

    private final JComponent host;
    private final Map<Row, TextBlock> blocks = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Row, TextBlock> eldest) {
            return size() > CACHED;
        }
    };
    private final Icon clock = Icons.CLOCK.icon(14, Colors.SECONDARY);
    private final Icon check = Icons.CHECK.icon(14, Colors.SECONDARY);
    private final Icon warning = Icons.WARNING.icon(14, Colors.ERROR);

    RowPainter(JComponent host) {
        this.host = host;
    }

    /** The width or the font changed. */
    void forget() {
        blocks.clear();
    }

    @Override
    public int measure(Row row) {
        if (row instanceof MessageRow message) {
            return messageHeight(message, block(message).height());
        }
        return fixedHeight(row);
    }

    @Override
    public int estimate(Row row) {
        if (row instanceof MessageRow message) {
            int perLine = Math.max(10, textWidth() / Math.max(1, metrics(font()).charWidth('e')));
            int lines = message.body()
                    .lines()
                    .mapToInt(line -> 1 + line.length() / perLine)
                    .sum();
            return messageHeight(message, Math.max(1, lines) * metrics(font()).getHeight());
        }
        return fixedHeight(row);
    }

    void paint(Graphics2D g, Row row, int y, int height, boolean hover) {
        if (row instanceof MessageRow message) {
            paintMessage(g, message, y, height, hover);
        } else if (row instanceof Row.Day day) {
            paintRule(g, Times.day(day.date()), y, height, Colors.SECONDARY.get(), Colors.SEPARATOR.get());
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

    /** Where a link stands within its row; empty if the row has no such link. */
    Rectangle bounds(MessageRow row, Link link, int height) {
        if (row.delivery() != Delivery.FAILED) {
            return new Rectangle();
        }
        FontMetrics metrics = metrics(small());
        int gap = UIScale.scale(16);
        int x = UIScale.scale(TEXT_LEFT);
        for (Link each : Link.values()) {
            int width = metrics.stringWidth(text(each));
            if (each == link) {
                return new Rectangle(x, height - metrics.getHeight() - UIScale.scale(6), width, metrics.getHeight());
            }
            x += width + gap;
        }
        return new Rectangle();
    }

    private int fixedHeight(Row row) {
        if (row instanceof Row.Beginning) {
            return UIScale.scale(96);
        }
        return UIScale.scale(row instanceof Row.Unread ? 32 : 40);
    }

    private int messageHeight(MessageRow row, int textHeight) {
        int above = row.startsGroup() ? UIScale.scale(8) + nameHeight() : UIScale.scale(2);
        int below = row.delivery() == Delivery.FAILED
                ? 2 * metrics(small()).getHeight() + UIScale.scale(16)
                : UIScale.scale(2);
        return above + textHeight + below;
    }

    private int nameHeight() {
        return metrics(bold()).getHeight() + UIScale.scale(1);
    }

    private void paintMessage(Graphics2D g, MessageRow row, int y, int height, boolean hover) {
        if (hover) {
            g.setColor(Colors.ROW_HOVER.get());
            g.fillRect(0, y, host.getWidth(), height);
        }
        int left = UIScale.scale(TEXT_LEFT);
        int top = y + UIScale.scale(row.startsGroup() ? 8 : 2);
        if (row.startsGroup()) {
            new Avatar(row.author(), row.authorName(), AVATAR)
                    .paintIcon(host, g, UIScale.scale(MARGIN), top + UIScale.scale(2));
            paintName(g, row, left, top);
            top += nameHeight();
        } else if (hover) {
            g.setFont(tiny());
            g.setColor(Colors.SECONDARY.get());
            String time = Times.time(row.at());
            int right = left - UIScale.scale(12);
            int base = top + (metrics(font()).getHeight() + metrics(tiny()).getAscent()) / 2;
            g.drawString(
                    time, Math.max(UIScale.scale(2), right - metrics(tiny()).stringWidth(time)), base);
        }
        TextBlock block = block(row);
        boolean pale = row.deleted() || row.delivery() == Delivery.SENDING;
        g.setColor(pale ? Colors.SECONDARY.get() : host.getForeground());
        block.paint(g, left, top);
        if (row.edited() && !row.deleted()) {
            g.setFont(tiny());
            g.setColor(Colors.SECONDARY.get());
            g.drawString(
                    Texts.get("chat.edited"),
                    left + block.lastLineEnd() + UIScale.scale(6),
                    top + block.height() - metrics(font()).getDescent() - UIScale.scale(1));
        }
        if (row.delivery() == Delivery.FAILED) {
            paintFailure(g, row, y, height);
        } else if (row.mine()) {
            boolean sending = row.delivery() == Delivery.SENDING;
            Icon icon = sending ? clock : check;
            if (sending || hover) {
                icon.paintIcon(host, g, host.getWidth() - UIScale.scale(32), y + height - UIScale.scale(20));
            }
        }
    }

    private void paintName(Graphics2D g, MessageRow row, int left, int top) {
        int base = top + metrics(bold()).getAscent();
        g.setFont(bold());
        g.setColor(host.getForeground());
        String name = Ellipsis.cut(row.authorName(), metrics(bold()), textWidth() - UIScale.scale(80));
        g.drawString(name, left, base);
        int x = left + metrics(bold()).stringWidth(name) + UIScale.scale(8);
        g.setFont(small());
        g.setColor(Colors.SECONDARY.get());
        g.drawString(Times.time(row.at()), x, base);
    }

    private void paintFailure(Graphics2D g, MessageRow row, int y, int height) {
        FontMetrics metrics = metrics(small());
        int left = UIScale.scale(TEXT_LEFT);
        Rectangle first = bounds(row, Link.TRY_AGAIN, height);
        int base = y + first.y - metrics.getHeight() - UIScale.scale(2) + metrics.getAscent();
        warning.paintIcon(host, g, left, base - UIScale.scale(12));
        g.setFont(small());
        g.setColor(Colors.ERROR.get());
        int space = host.getWidth() - left - UIScale.scale(20 + MARGIN);
        g.drawString(
                Ellipsis.cut(Texts.get("chat.failed", row.failure()), metrics, space), left + UIScale.scale(20), base);
        g.setColor(Colors.ACCENT_TEXT.get());
        for (Link link : Link.values()) {
            Rectangle at = bounds(row, link, height);
            g.drawString(text(link), at.x, y + at.y + metrics.getAscent());
        }
    }

    private void paintRule(Graphics2D g, String text, int y, int height, Color color, Color line) {
        g.setFont(small());
        FontMetrics metrics = g.getFontMetrics();
        int width = metrics.stringWidth(text);
        int x = (host.getWidth() - width) / 2;
        int middle = y + height / 2;
        int gap = UIScale.scale(12);
        int thick = Math.max(1, UIScale.scale(1));
        g.setColor(line);
        g.fillRect(UIScale.scale(MARGIN), middle, Math.max(0, x - gap - UIScale.scale(MARGIN)), thick);
        int after = x + width + gap;
        g.fillRect(after, middle, Math.max(0, host.getWidth() - after - UIScale.scale(MARGIN)), thick);
        g.setColor(color);
        g.drawString(text, x, middle + (metrics.getAscent() - metrics.getDescent()) / 2 + thick);
    }

    private void paintCentred(Graphics2D g, String text, int y, int height) {
        g.setFont(small());
        g.setColor(Colors.SECONDARY.get());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(text, (host.getWidth() - metrics.stringWidth(text)) / 2, y + height / 2 + metrics.getAscent() / 2);
    }

    private void paintBeginning(Graphics2D g, Row.Beginning row, int y, int height) {
        int left = UIScale.scale(MARGIN);
        int space = host.getWidth() - 2 * left;
        Font large = UIManager.getFont("h2.font");
        FontMetrics metrics = metrics(large);
        int base = y + height - UIScale.scale(36);
        g.setFont(large);
        g.setColor(host.getForeground());
        g.drawString(Ellipsis.cut(row.roomTitle(), metrics, space), left, base);
        g.setFont(font());
        g.setColor(Colors.SECONDARY.get());
        String text = RowTexts.beginning(row);
        g.drawString(
                Ellipsis.cut(text, metrics(font()), space),
                left,
                base + metrics(font()).getHeight() + UIScale.scale(4));
    }

    private TextBlock block(MessageRow row) {
        return blocks.computeIfAbsent(row, key -> {
            String text = row.deleted() ? Texts.get("chat.deleted") : row.body();
            Font font = row.deleted() ? font().deriveFont(Font.ITALIC) : font();
            return new TextBlock(text, font, context(), textWidth());
        });
    }

    private int textWidth() {
        int available = host.getWidth() - UIScale.scale(TEXT_LEFT + TEXT_RIGHT);
        return Math.max(UIScale.scale(80), Math.min(available, UIScale.scale(WIDEST_TEXT)));
    }

    private FontRenderContext context() {
        // Measured as it is painted: smooth, and with whole pixels between the letters.
        return new FontRenderContext(
                host.getGraphicsConfiguration() == null
                        ? null
                        : host.getGraphicsConfiguration().getDefaultTransform(),
                RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.VALUE_FRACTIONALMETRICS_OFF);
    }

    private FontMetrics metrics(Font font) {
        return host.getFontMetrics(font);
    }

    private Font font() {
        return host.getFont();
    }

    private Font bold() {
        return UIManager.getFont("semibold.font").deriveFont((float) font().getSize());
    }

    private Font small() {
        return UIManager.getFont("medium.font");
    }

    private Font tiny() {
        return UIManager.getFont("small.font");
    }

    private static String text(Link link) {
        return Texts.get(link == Link.TRY_AGAIN ? "chat.tryAgain" : "chat.discard");
    }
}
