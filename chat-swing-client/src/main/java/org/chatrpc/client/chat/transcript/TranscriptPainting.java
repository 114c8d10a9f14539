package org.chatrpc.client.chat.transcript;

import java.awt.Graphics2D;
import java.util.Optional;
import org.chatrpc.client.chat.card.FileCards;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowPainter;
import org.chatrpc.client.chat.row.RowState;
import org.chatrpc.client.chat.text.Marks;
import org.chatrpc.client.ui.paint.TextRendering;

/** Paints the visible rows, each in its state. */
public final class TranscriptPainting {

    private final Viewport viewport;
    private final RowPainter painter;
    private final Selection selection;
    private final Flash flash;
    private long marked;
    private int hovered = -1;
    private Optional<Chip> pointed = Optional.empty();

    TranscriptPainting(Viewport viewport, RowPainter painter, Selection selection, Flash flash) {
        this.viewport = viewport;
        this.painter = painter;
        this.selection = selection;
        this.flash = flash;
    }

    /** How files are shown. */
    public FileCards files() {
        return painter.files();
    }

    /** Marks the message that is being edited or replied to; 0 for none. */
    public void mark(long number) {
        marked = number;
    }

    /** Highlights the row under the pointer, negative for none, and the reaction there. @return whether that changed */
    boolean hover(int index, Optional<Chip> chip) {
        boolean changed = hovered != index || !pointed.equals(chip);
        hovered = index;
        pointed = chip;
        return changed;
    }

    /** The message under the pointer. */
    Optional<Integer> hovered() {
        return Optional.of(hovered)
                .filter(index -> index >= 0
                        && index < viewport.rows().size()
                        && viewport.rows().get(index) instanceof MessageRow);
    }

    /** @param focused the row with the keyboard cursor, negative for none */
    void paint(Graphics2D g, int focused) {
        TextRendering.prepare(g);
        Optional<int[]> range = viewport.visible();
        if (range.isPresent()) {
            for (int i = range.get()[0]; i <= range.get()[1]; i++) {
                paintRow(g, i, i == hovered, i == focused);
            }
        }
    }

    private void paintRow(Graphics2D g, int index, boolean hovered, boolean focused) {
        Row row = viewport.rows().get(index);
        RowState state = RowState.PLAIN;
        if (row instanceof MessageRow message) {
            Marks marks = new Marks(selection.in(index), painter.blocks().found(message));
            boolean isMarked = marked > 0 && marked == message.number();
            Optional<Chip> chip = hovered ? pointed : Optional.empty();
            state = new RowState(hovered, focused, isMarked, chip, flash.strength(message.number()), marks);
        }
        painter.paint(g, row, viewport.rowTop(index), viewport.rowHeight(index), state);
    }
}
