package org.chatrpc.client.chat.transcript;

import java.util.Optional;
import org.chatrpc.client.chat.row.MessageBlocks;
import org.chatrpc.client.chat.row.Row.MessageRow;

/** Shows all of a message that would fill many screens, or only its beginning. */
public final class Folding {

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

    /** Folds or unfolds a long message; does nothing to others. */
    public void toggle(MessageRow row) {
        Optional<Integer> index = viewport.indexOf(row.key());
        if (index.isPresent() && isLong(row)) {
            before.run();
            blocks.toggle(row);
            viewport.changed(index.get());
            after.run();
        }
    }

    /** Whether a message is so long that it can be folded. */
    public boolean isLong(MessageRow row) {
        return !row.deleted() && blocks.of(row).isLong();
    }
}
