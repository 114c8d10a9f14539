package org.chatrpc.client.chat.row;

import com.formdev.flatlaf.util.UIScale;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Composite;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;
import org.chatrpc.client.chat.card.FileCards;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.time.Times;
import org.chatrpc.client.chat.text.Ellipsis;
import org.chatrpc.client.chat.text.TextBlock;
import org.chatrpc.client.ui.emoji.EmojiString;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** Paints messages: sender, time, text and delivery state. */
final class MessagePainter {

    private static final int AVATAR = 36;

    private final RowGeometry geometry;
    private final MessageBlocks blocks;
    private final OutboxLine outbox;
    private final FileCards files;
    private final QuoteLine quote;
    private final FootLines foot;
    private final Icon clock = Icons.CLOCK.icon(14, Colors.SECONDARY);
    private final Icon check = Icons.CHECK.icon(14, Colors.SECONDARY);

    MessagePainter(
            RowGeometry geometry,
            MessageBlocks blocks,
            FileCards files,
            QuoteLine quote,
            FootLines foot,
            OutboxLine outbox) {
        this.geometry = geometry;
        this.blocks = blocks;
        this.files = files;
        this.quote = quote;
        this.foot = foot;
        this.outbox = outbox;
    }

    /** The height of a row for a given text height. */
    int height(MessageRow row, int textHeight) {
        return textTop(row) + textHeight + filesHeight(row) + foot.height(row) + outbox.height(row);
    }

    /** The height of its text; 0 if it has files only. */
    int textHeight(MessageRow row) {
        return row.filesOnly() ? 0 : blocks.of(row).height();
    }

    /** The distance from the top of the row to its files. */
    int filesTop(MessageRow row, int height) {
        return footTop(row, height) - filesHeight(row);
    }

    private int filesHeight(MessageRow row) {
        return files.height(row.files(), geometry.textWidth());
    }

    /** The distance from the top of the row to the lines below the text. */
    int footTop(MessageRow row, int height) {
        return height - outbox.height(row) - foot.height(row);
    }

    /** The distance from the top of the row to the text. */
    int textTop(MessageRow row) {
        return geometry.textTop(row.startsGroup()) + quote.height(row);
    }

    /** The bounds of the time within its row: beside the name, or where it appears on hover. */
    Rectangle timeBounds(MessageRow row) {
        int height = geometry.metrics(geometry.font()).getHeight();
        if (!row.startsGroup()) {
            return new Rectangle(0, 0, geometry.textLeft() - UIScale.scale(8), height);
        }
        int x = timeLeft(name(row));
        int width = geometry.metrics(geometry.small()).stringWidth(Times.time(row.at()));
        return new Rectangle(x, UIScale.scale(8), width, height);
    }

    void paint(Graphics2D g, MessageRow row, int y, int height, RowState state) {
        paintGround(g, row, y, height, state);
        int left = geometry.textLeft();
        int top = y + geometry.textTop(row.startsGroup());
        if (row.startsGroup()) {
            new Avatar(row.author(), row.authorName(), AVATAR)
                    .paintIcon(geometry.host(), g, geometry.margin(), y + UIScale.scale(10));
            paintName(g, row, left, y + UIScale.scale(8));
        } else if (state.hovered() || state.focused()) {
            paintTime(g, row, left, top);
        }
        quote.paint(g, row, y);
        if (!row.filesOnly()) {
            paintText(g, row, left, y + textTop(row), state);
        }
        files.paint(g, row.files(), left, y + filesTop(row, height), geometry.textWidth());
        foot.paint(g, row, y, footTop(row, height), state.chip());
        if (OutboxLine.shown(row)) {
            outbox.paint(g, row, y, height);
        } else if (row.delivery().pending()) {
            paintDelivery(g, clock, y + height);
        } else if (row.mine() && state.hovered()) {
            paintDelivery(g, check, y + height);
        }
    }

    private void paintGround(Graphics2D g, MessageRow row, int y, int height, RowState state) {
        if (row.mentionsMe()) {
            fill(g, Colors.ROW_MENTION, geometry.width(), y, height);
            fill(g, Colors.MENTION_BAR, UIScale.scale(3), y, height);
        } else if (state.hovered()) {
            fill(g, Colors.ROW_HOVER, geometry.width(), y, height);
        }
        if (state.marked()) {
            fill(g, Colors.FLASH, geometry.width(), y, height);
            fill(g, Colors.BADGE, UIScale.scale(3), y, height);
        }
        if (state.flash() > 0) {
            Composite before = g.getComposite();
            g.setComposite(AlphaComposite.SrcOver.derive(state.flash()));
            fill(g, Colors.FLASH, geometry.width(), y, height);
            g.setComposite(before);
        }
        if (state.focused()) {
            paintFocus(g, y, height);
        }
    }

    private static void fill(Graphics2D g, Colors colour, int width, int y, int height) {
        g.setColor(colour.get());
        g.fillRect(0, y, width, height);
    }

    private void paintFocus(Graphics2D g, int y, int height) {
        float line = Math.max(1f, UIScale.scale(1.5f));
        float inset = UIScale.scale(3f) + line / 2;
        float arc = UIScale.scale(8f);
        Stroke before = g.getStroke();
        g.setStroke(new BasicStroke(line));
        g.setColor(Colors.BADGE.get());
        float width = geometry.width() - 2 * inset;
        g.draw(new RoundRectangle2D.Float(inset, y + line / 2, width, height - line, arc, arc));
        g.setStroke(before);
    }

    private void paintText(Graphics2D g, MessageRow row, int left, int top, RowState state) {
        TextBlock block = blocks.of(row);
        boolean pale = !row.hasText() || row.delivery().pending();
        g.setColor(pale ? Colors.SECONDARY.get() : geometry.host().getForeground());
        Shape clip = g.getClip();
        // Clips stacked combining marks to their own message.
        g.clipRect(0, top - UIScale.scale(1), geometry.width(), block.height() + UIScale.scale(2));
        block.paint(g, left, top, state.marks());
        g.setClip(clip);
    }

    private void paintName(Graphics2D g, MessageRow row, int left, int top) {
        int base = top + geometry.metrics(geometry.bold()).getAscent();
        String name = name(row);
        g.setFont(geometry.bold());
        g.setColor(geometry.host().getForeground());
        EmojiString.draw(g, name, left, base);
        g.setFont(geometry.small());
        g.setColor(Colors.SECONDARY.get());
        g.drawString(Times.time(row.at()), timeLeft(name), base);
    }

    private String name(MessageRow row) {
        FontMetrics metrics = geometry.metrics(geometry.bold());
        return Ellipsis.cut(row.authorName(), metrics, geometry.textWidth() - UIScale.scale(80));
    }

    private int timeLeft(String name) {
        return geometry.textLeft() + EmojiString.width(name, geometry.metrics(geometry.bold())) + UIScale.scale(8);
    }

    /** Paints the time of a message within a group, left of its first line. */
    private void paintTime(Graphics2D g, MessageRow row, int left, int top) {
        FontMetrics tiny = geometry.metrics(geometry.tiny());
        String time = Times.time(row.at());
        int right = left - UIScale.scale(12);
        int base = top + (geometry.metrics(geometry.font()).getHeight() + tiny.getAscent()) / 2;
        g.setFont(geometry.tiny());
        g.setColor(Colors.SECONDARY.get());
        g.drawString(time, Math.max(UIScale.scale(5), right - tiny.stringWidth(time)), base);
    }

    private void paintDelivery(Graphics2D g, Icon icon, int bottom) {
        icon.paintIcon(geometry.host(), g, geometry.width() - UIScale.scale(32), bottom - UIScale.scale(20));
    }
}
