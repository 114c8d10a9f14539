package org.chatrpc.client.chat.row;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.chatrpc.client.chat.card.FileCards;
import org.chatrpc.client.chat.card.ShownFile;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;

/** Measures and paints rows. */
public final class RowPainter implements RowMeasure {

    /** The clickable parts of a row, other than its text and the row itself. */
    public enum Link {
        TRY_AGAIN,
        DISCARD,
        UNDO,
        PAUSE,
        RESUME
    }

    private final RowGeometry geometry;
    private final MessageBlocks blocks;
    private final FileCards files;
    private final QuoteLine quote;
    private final FootLines foot;
    private final OutboxLine outbox;
    private final MessagePainter messages;
    private final NoticePainter notices;

    public RowPainter(JComponent host) {
        geometry = new RowGeometry(host);
        blocks = new MessageBlocks(geometry);
        files = new FileCards(host);
        quote = new QuoteLine(geometry);
        foot = new FootLines(geometry);
        outbox = new OutboxLine(geometry);
        messages = new MessagePainter(geometry, blocks, files, quote, foot, outbox);
        notices = new NoticePainter(geometry);
    }

    /** The laid out texts and their search matches. */
    public MessageBlocks blocks() {
        return blocks;
    }

    @Override
    public int measure(Row row) {
        return row instanceof MessageRow message
                ? messages.height(message, messages.textHeight(message))
                : notices.height(row);
    }

    @Override
    public int estimate(Row row) {
        if (row instanceof MessageRow message) {
            int letter = Math.max(1, geometry.metrics(geometry.font()).charWidth('e'));
            int perLine = Math.max(10, geometry.textWidth() / letter);
            int lines = message.body()
                    .lines()
                    .mapToInt(line -> 1 + line.length() / perLine)
                    .sum();
            int line = Math.round(geometry.metrics(geometry.font()).getHeight() * 1.15f);
            int least = message.filesOnly() ? 0 : 1;
            return messages.height(message, Math.max(least, blocks.linesShown(message, lines)) * line);
        }
        return notices.height(row);
    }

    public void paint(Graphics2D g, Row row, int y, int height, RowState state) {
        if (row instanceof MessageRow message) {
            messages.paint(g, message, y, height, state);
        } else {
            notices.paint(g, row, y, height);
        }
    }

    /** The bounds of a link within its row; empty if the row has no such link. */
    public Rectangle bounds(MessageRow row, Link link, int height) {
        return outbox.bounds(row, link, height);
    }

    /** The reaction at a point within a row. */
    public Optional<Chip> chipAt(MessageRow row, Point within, int height) {
        List<Rectangle> bounds = foot.chips(row, messages.footTop(row, height));
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i).contains(within)) {
                return Optional.of(row.foot().chips().get(i));
            }
        }
        return Optional.empty();
    }

    /** How files are shown. */
    public FileCards files() {
        return files;
    }

    /** The file at a point within a row. */
    public Optional<ShownFile> fileAt(MessageRow row, Point within, int height) {
        if (row.files().isEmpty()) {
            return Optional.empty();
        }
        List<Rectangle> bounds = files.bounds(row.files(), geometry.textWidth());
        Point there = new Point(within.x - geometry.textLeft(), within.y - messages.filesTop(row, height));
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i).contains(there)) {
                return Optional.of(row.files().get(i));
            }
        }
        return Optional.empty();
    }

    /** The bounds of the number of replies within its row; empty if there are none. */
    public Rectangle answersBounds(MessageRow row, int height) {
        return foot.answers(row, messages.footTop(row, height));
    }

    /** The bounds of a message's text within its row. */
    public Rectangle textBounds(MessageRow row) {
        return new Rectangle(
                geometry.textLeft(), messages.textTop(row), geometry.textWidth(), messages.textHeight(row));
    }

    /** The bounds of the quote line within its row; empty if the message is not a reply. */
    public Rectangle quoteBounds(MessageRow row) {
        return quote.bounds(row);
    }

    /** The bounds of a message's time within its row, or where it appears on hover. */
    public Rectangle timeBounds(MessageRow row) {
        return messages.timeBounds(row);
    }
}
