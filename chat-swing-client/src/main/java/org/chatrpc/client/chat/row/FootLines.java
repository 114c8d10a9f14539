package org.chatrpc.client.chat.row;

import com.formdev.flatlaf.util.UIScale;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.Icon;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.emoji.EmojiString;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * The lines below a message's text with the responses to it: a chip per emoji, then the number of replies and whether
 * it is pinned. Chips are laid out by the number of digits, without measuring emoji, so that heights are cheap.
 */
final class FootLines {

    private static final int CHIP_HEIGHT = 24;
    private static final int GAP = 4;
    private static final int EMOJI_WIDTH = 22;
    private static final int PADDING = 8;

    private final RowGeometry geometry;
    private final Icon answers = Icons.CHAT.icon(14, Colors.ACCENT_TEXT);
    private final Icon pin = Icons.PIN.icon(14, Colors.SECONDARY);

    FootLines(RowGeometry geometry) {
        this.geometry = geometry;
    }

    /** The height it takes in the row, in pixels; 0 if nobody responded. */
    int height(MessageRow row) {
        return chipsHeight(row) + (hasLine(row) ? lineHeight() : 0);
    }

    /**
     * The bounds of the chips within the row.
     *
     * @param top the distance from the top of the row to these lines
     */
    List<Rectangle> chips(MessageRow row, int top) {
        List<Rectangle> bounds = new ArrayList<>();
        int left = geometry.textLeft();
        int right = left + geometry.textWidth();
        int x = left;
        int y = top + UIScale.scale(GAP);
        for (Chip chip : row.foot().chips()) {
            int width =
                    UIScale.scale(2 * PADDING + EMOJI_WIDTH) + metrics().stringWidth(Integer.toString(chip.count()));
            if (x > left && x + width > right) {
                x = left;
                y += UIScale.scale(CHIP_HEIGHT + GAP);
            }
            bounds.add(new Rectangle(x, y, width, UIScale.scale(CHIP_HEIGHT)));
            x += width + UIScale.scale(GAP);
        }
        return bounds;
    }

    /** The bounds of the number of replies within the row; empty if there are none. */
    Rectangle answers(MessageRow row, int top) {
        if (row.foot().answers() == 0) {
            return new Rectangle();
        }
        int width = UIScale.scale(20) + metrics().stringWidth(answersText(row));
        return new Rectangle(geometry.textLeft(), top + chipsHeight(row), width, lineHeight());
    }

    void paint(Graphics2D g, MessageRow row, int y, int top, Optional<Chip> pointed) {
        List<Rectangle> bounds = chips(row, top);
        for (int i = 0; i < bounds.size(); i++) {
            Chip chip = row.foot().chips().get(i);
            Rectangle at = bounds.get(i);
            at.translate(0, y);
            paintChip(g, chip, at, pointed.filter(chip::equals).isPresent());
        }
        if (hasLine(row)) {
            paintLine(g, row, y, top);
        }
    }

    private void paintChip(Graphics2D g, Chip chip, Rectangle at, boolean pointed) {
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        int edge = Math.max(1, UIScale.scale(1));
        int arc = at.height;
        boolean framed = chip.mine() || pointed;
        own.setColor((framed ? Colors.BADGE : Colors.COMPOSER_BORDER).get());
        own.fillRoundRect(at.x, at.y, at.width, at.height, arc, arc);
        own.setColor((chip.mine() ? Colors.MENTION : Colors.COMPOSER).get());
        own.fillRoundRect(at.x + edge, at.y + edge, at.width - 2 * edge, at.height - 2 * edge, arc - edge, arc - edge);
        FontMetrics metrics = metrics();
        int base = at.y + (at.height - metrics.getHeight()) / 2 + metrics.getAscent();
        own.setFont(geometry.small());
        own.setColor(geometry.host().getForeground());
        int emojiWidth = EmojiString.width(chip.emoji(), metrics);
        int x = at.x + UIScale.scale(PADDING) + (UIScale.scale(EMOJI_WIDTH - 4) - emojiWidth) / 2;
        EmojiString.draw(own, chip.emoji(), x, base);
        own.setColor((chip.pending() ? Colors.SECONDARY : chip.mine() ? Colors.MENTION_TEXT : Colors.SECONDARY).get());
        own.setFont(chip.mine() && !chip.pending() ? geometry.smallBold() : geometry.small());
        own.drawString(Integer.toString(chip.count()), at.x + UIScale.scale(PADDING + EMOJI_WIDTH), base);
        own.dispose();
    }

    private void paintLine(Graphics2D g, MessageRow row, int y, int top) {
        FontMetrics metrics = metrics();
        int lineTop = y + top + chipsHeight(row);
        int base = lineTop + (lineHeight() - metrics.getHeight()) / 2 + metrics.getAscent();
        int x = geometry.textLeft();
        g.setFont(geometry.small());
        if (row.foot().answers() > 0) {
            Rectangle at = answers(row, top);
            answers.paintIcon(geometry.host(), g, x, lineTop + (lineHeight() - answers.getIconHeight()) / 2);
            g.setColor(Colors.ACCENT_TEXT.get());
            g.drawString(answersText(row), x + UIScale.scale(20), base);
            x += at.width + UIScale.scale(16);
        }
        if (row.foot().pin() != Row.Pin.NO) {
            pin.paintIcon(geometry.host(), g, x, lineTop + (lineHeight() - pin.getIconHeight()) / 2);
            g.setColor(Colors.SECONDARY.get());
            g.drawString(RowTexts.pin(row.foot().pin()), x + UIScale.scale(20), base);
        }
    }

    static String answersText(MessageRow row) {
        return Texts.get("chat.answers", row.foot().answers());
    }

    private int chipsHeight(MessageRow row) {
        List<Rectangle> bounds = row.foot().chips().isEmpty() ? List.of() : chips(row, 0);
        if (bounds.isEmpty()) {
            return 0;
        }
        Rectangle last = bounds.get(bounds.size() - 1);
        return last.y + last.height + UIScale.scale(2);
    }

    private boolean hasLine(MessageRow row) {
        return row.foot().answers() > 0 || row.foot().pin() != Row.Pin.NO;
    }

    private int lineHeight() {
        return metrics().getHeight() + UIScale.scale(6);
    }

    private FontMetrics metrics() {
        return geometry.metrics(geometry.small());
    }
}
