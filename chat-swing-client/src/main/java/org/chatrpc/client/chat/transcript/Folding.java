package org.chatrpc.client.chat.transcript;

import org.chatrpc.client.chat.row.MessageBlocks;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.ui.Command;

/** Shows all of a message that would fill many screens, or only its beginning. */
final class Folding implements RowCommands {

    private final Viewport viewport;
    private final MessageBlocks blocks;
    private final Runnable before;
    private final Runnable after;

    /**
     *
     * @param before called before the height of a row changes
     * @param after called after that
     */
    Folding(Viewport viewport, MessageBlocks blocks, Runnable before, Runnable after) {
        this.viewport = viewport;
        this.blocks = blocks;
        this.before = before;
        this.after = after;
    }

    /** A message so long that it fills many screens can be folded. */
    @Override
    public boolean possible(Command command, MessageRow row) {
        return command == Command.FOLD && row.hasText() && blocks.of(row).isLong();
    }

    /** Folds a message, or unfolds it. */
    @Override
    public void perform(Command command, MessageRow row) {
        change(row, () -> blocks.toggle(row));
    }

    /** Shows all of a message. */
    void unfold(MessageRow row) {
        if (possible(Command.FOLD, row)) {
            change(row, () -> blocks.unfold(row));
        }
    }

    private void change(MessageRow row, Runnable change) {
        viewport.indexOf(row.key()).ifPresent(index -> {
            before.run();
            change.run();
            viewport.changed(index);
            after.run();
        });
    }
}
