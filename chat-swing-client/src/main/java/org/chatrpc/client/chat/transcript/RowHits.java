package org.chatrpc.client.chat.transcript;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Point;
import java.awt.Rectangle;
import java.time.Instant;
import java.util.Optional;
import org.chatrpc.client.chat.card.FileTexts;
import org.chatrpc.client.chat.card.ShownFile;
import org.chatrpc.client.chat.link.LinkTexts;
import org.chatrpc.client.chat.markup.LinkText;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowPainter;
import org.chatrpc.client.chat.row.RowPainter.Link;
import org.chatrpc.client.chat.row.time.Times;
import org.chatrpc.text.WebLink;

/** Finds what is at a point of the view. */
final class RowHits {

    private final Viewport viewport;
    private final RowPainter painter;

    RowHits(Viewport viewport, RowPainter painter) {
        this.viewport = viewport;
        this.painter = painter;
    }

    /** The row at a point. */
    Optional<Integer> rowAt(Point point) {
        return viewport.visible()
                .map(range -> viewport.indexAt(point.y))
                .filter(index -> point.y >= viewport.rowTop(index)
                        && point.y < viewport.rowTop(index) + viewport.rowHeight(index));
    }

    /** The message at a point. */
    Optional<MessageRow> messageAt(Point point) {
        return rowAt(point)
                .map(viewport.rows()::get)
                .filter(MessageRow.class::isInstance)
                .map(MessageRow.class::cast);
    }

    /** The clickable action below a failed message. */
    Optional<Link> linkAt(Point point) {
        return messageAt(point).flatMap(row -> {
            for (Link link : Link.values()) {
                Rectangle there = painter.bounds(row, link, heightAt(point));
                there.grow(UIScale.scale(4), UIScale.scale(4));
                if (there.contains(within(point))) {
                    return Optional.of(link);
                }
            }
            return Optional.empty();
        });
    }

    /** The link in the text at a point. */
    Optional<WebLink> webLinkAt(Point point) {
        return messageAt(point).filter(MessageRow::hasText).flatMap(row -> {
            Point there = inText(point, row);
            return painter.blocks().of(row).linkAt(there.x, there.y).map(LinkText::link);
        });
    }

    /** The message whose words at a point fold or unfold it. */
    Optional<MessageRow> foldAt(Point point) {
        return messageAt(point).filter(row -> !row.deleted()).filter(row -> {
            Point there = inText(point, row);
            return row.hasText()
                    ? painter.blocks().of(row).togglesAt(there.x, there.y)
                    : painter.textBounds(row).contains(within(point));
        });
    }

    /** The reply whose quote is at a point. */
    Optional<MessageRow> answerAt(Point point) {
        return messageAt(point).filter(row -> painter.quoteBounds(row).contains(within(point)));
    }

    /** The reaction at a point. */
    Optional<Chip> chipAt(Point point) {
        return messageAt(point)
                .filter(row -> !row.foot().chips().isEmpty())
                .flatMap(row -> painter.chipAt(row, within(point), heightAt(point)));
    }

    /** The message whose number of replies is at a point. */
    Optional<MessageRow> threadAt(Point point) {
        return messageAt(point)
                .filter(row -> painter.answersBounds(row, heightAt(point)).contains(within(point)));
    }

    /** The file at a point. */
    Optional<ShownFile> fileAt(Point point) {
        return messageAt(point).flatMap(row -> painter.fileAt(row, within(point), heightAt(point)));
    }

    /** When the message was sent whose time is at a point. */
    Optional<Instant> timeAt(Point point) {
        return messageAt(point)
                .filter(row -> painter.timeBounds(row).contains(within(point)))
                .map(MessageRow::at);
    }

    /** Whether there is selectable text at a point. */
    boolean textAt(Point point) {
        return messageAt(point)
                .filter(MessageRow::hasText)
                .filter(row -> painter.textBounds(row).contains(within(point)))
                .isPresent();
    }

    /** The place in a message nearest to a point; empty if there are no messages. */
    Optional<TextPosition> placeAt(Point point) {
        if (viewport.visible().isEmpty()) {
            return Optional.empty();
        }
        int index = viewport.indexAt(point.y);
        if (viewport.rows().get(index) instanceof MessageRow row) {
            return Optional.of(placeIn(row, inText(point, row)));
        }
        for (int i = index; i < viewport.rows().size(); i++) {
            if (viewport.rows().get(i) instanceof MessageRow row) {
                return Optional.of(TextPosition.start(row));
            }
        }
        for (int i = index; i >= 0; i--) {
            if (viewport.rows().get(i) instanceof MessageRow row) {
                return Optional.of(TextPosition.end(row));
            }
        }
        return Optional.empty();
    }

    /** The bounds of a part of a message's text within its row. */
    Rectangle textBounds(MessageRow row, Range range) {
        Rectangle text = painter.textBounds(row);
        Rectangle bounds = painter.blocks().of(row).bounds(range);
        bounds.translate(text.x, text.y);
        return bounds;
    }

    /** Where a menu opened by keyboard appears: below the visible part of the message's text. */
    Point menuPlace(MessageRow row) {
        int index = viewport.indexOf(row.key()).orElse(0);
        Rectangle text = painter.textBounds(row);
        int y = viewport.rowTop(index) + text.y + text.height;
        return new Point(text.x, Math.max(0, Math.min(y, viewport.height() - 1)));
    }

    private TextPosition placeIn(MessageRow row, Point inText) {
        if (inText.y < 0) {
            return TextPosition.start(row);
        } else if (inText.y >= painter.textBounds(row).height) {
            return TextPosition.end(row);
        }
        return TextPosition.of(row, painter.blocks().of(row).offsetAt(inText.x, inText.y));
    }

    /** The tool tip at a point. */
    Optional<String> tip(Point point, RowActions actions) {
        return chipAt(point)
                .map(actions::tip)
                .or(() -> webLinkAt(point).map(LinkTexts::tip))
                .or(() -> fileAt(point).map(FileTexts::spoken))
                .or(() -> timeAt(point).map(Times::full));
    }

    private int heightAt(Point point) {
        return viewport.rowHeight(viewport.indexAt(point.y));
    }

    private Point within(Point point) {
        return new Point(point.x, point.y - viewport.rowTop(viewport.indexAt(point.y)));
    }

    private Point inText(Point point, MessageRow row) {
        Point there = within(point);
        Rectangle text = painter.textBounds(row);
        there.translate(-text.x, -text.y);
        return there;
    }
}
