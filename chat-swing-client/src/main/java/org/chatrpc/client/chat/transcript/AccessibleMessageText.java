package org.chatrpc.client.chat.transcript;

import java.awt.Point;
import java.awt.Rectangle;
import java.text.BreakIterator;
import javax.accessibility.AccessibleText;
import javax.swing.text.AttributeSet;
import javax.swing.text.SimpleAttributeSet;
import org.chatrpc.client.chat.markup.Graphemes;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.jspecify.annotations.Nullable;

/** The text of a message by characters, words and sentences, for screen readers. */
final class AccessibleMessageText implements AccessibleText {

    private final TranscriptView view;
    private final int index;
    private final MessageRow row;

    AccessibleMessageText(TranscriptView view, int index, MessageRow row) {
        this.view = view;
        this.index = index;
        this.row = row;
    }

    @Override
    public int getIndexAtPoint(Point point) {
        Rectangle bounds = view.rowBounds(index);
        return view.hits()
                .placeAt(new Point(point.x, point.y + bounds.y))
                .map(TextPosition::offset)
                .orElse(-1);
    }

    @Override
    public Rectangle getCharacterBounds(int offset) {
        return view.hits().textBounds(row, Graphemes.around(row.body(), offset));
    }

    @Override
    public int getCharCount() {
        return row.body().length();
    }

    @Override
    public int getCaretPosition() {
        return getSelectionEnd();
    }

    @Override
    public @Nullable String getAtIndex(int part, int offset) {
        return piece(part, offset, 0);
    }

    @Override
    public @Nullable String getAfterIndex(int part, int offset) {
        return piece(part, offset, 1);
    }

    @Override
    public @Nullable String getBeforeIndex(int part, int offset) {
        return piece(part, offset, -1);
    }

    @Override
    public AttributeSet getCharacterAttribute(int offset) {
        return SimpleAttributeSet.EMPTY;
    }

    @Override
    public int getSelectionStart() {
        return view.selection().in(index).start();
    }

    @Override
    public int getSelectionEnd() {
        return view.selection().in(index).end();
    }

    @Override
    public @Nullable String getSelectedText() {
        Range selected = view.selection().in(index);
        return selected.isEmpty() ? null : selected.of(row.body());
    }

    /** The text unit at an offset, or the next or previous one; null if there is none, as the interface requires. */
    private @Nullable String piece(int part, int offset, int step) {
        String text = row.body();
        if (offset < 0 || offset >= text.length()) {
            return null;
        }
        BreakIterator pieces = pieces(part);
        pieces.setText(text);
        int end = pieces.following(offset);
        int start = pieces.previous();
        if (step > 0) {
            start = end;
            end = pieces.following(Math.min(start, text.length() - 1));
        } else if (step < 0) {
            end = start;
            start = pieces.previous();
        }
        return start < 0 || start >= end ? null : text.substring(start, end);
    }

    private static BreakIterator pieces(int part) {
        return switch (part) {
            case CHARACTER -> BreakIterator.getCharacterInstance();
            case WORD -> BreakIterator.getWordInstance();
            default -> BreakIterator.getSentenceInstance();
        };
    }
}
