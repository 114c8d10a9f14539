package org.chatrpc.client.chat;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JPanel;
import org.chatrpc.client.chat.composer.Composer;
import org.chatrpc.client.chat.draft.ComposerDrafts;
import org.chatrpc.client.chat.draft.RoomDrafts;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.thread.ThreadPanel;

/** The place at the side of a room for one of its threads. */
final class ThreadSide {

    private final JPanel body;
    private final ConversationModel model;
    private final Runnable onClosed;
    private Consumer<Composer> prepare = composer -> {};
    private Optional<RoomDrafts> drafts = Optional.empty();
    private Optional<ThreadPanel> open = Optional.empty();
    private Optional<ComposerDrafts> written = Optional.empty();
    private boolean entered;

    /**
     *
     * @param body has a border layout, and the room in its centre
     * @param onClosed called when the user has closed a thread
     */
    ThreadSide(JPanel body, ConversationModel model, Runnable onClosed) {
        this.body = body;
        this.model = model;
        this.onClosed = onClosed;
    }

    /** Sets how the composer of a thread is set up. */
    void prepareWith(Consumer<Composer> action) {
        prepare = action;
    }

    /** Sets the parts of the room outside the thread, which the user is in once one has the focus. */
    void leftFor(Component... others) {
        watch(false, others);
    }

    /** The open thread, if the user was in it last rather than in the rest of the room. */
    Optional<ThreadPanel> active() {
        return open.filter(panel -> entered);
    }

    private void watch(boolean within, Component... parts) {
        for (Component part : parts) {
            part.addFocusListener(new FocusAdapter() {
                @Override
                public void focusGained(FocusEvent event) {
                    entered = within;
                }
            });
        }
    }

    /** Opens the thread of a message instead of another one, or moves the focus there if it is open. */
    void open(MessageRow row) {
        model.thread(row).ifPresent(thread -> {
            remove();
            ThreadPanel panel = new ThreadPanel(thread, model.links(), model.server(), this::leave);
            prepare.accept(panel.composer());
            watch(true, panel.panes().toArray(Component[]::new));
            entered = true;
            drafts.ifPresent(kept -> {
                written = Optional.of(new ComposerDrafts(
                        panel.composer(), thread.edit(), model.room(), kept.inThread(thread.root())));
            });
            body.add(panel, BorderLayout.LINE_END);
            open = Optional.of(panel);
            show();
            panel.composer().text().requestFocusInWindow();
        });
    }

    /** Closes the open thread, because its room is left. */
    void close() {
        remove();
    }

    /** Closes the open thread at the user's wish. @return whether there was one */
    boolean leave() {
        boolean left = open.isPresent();
        if (left) {
            remove();
            onClosed.run();
        }
        return left;
    }

    /** Sets where unsent replies are kept. */
    void keepDraftsIn(RoomDrafts kept) {
        drafts = Optional.of(kept);
    }

    /** Continues unsent texts that were read only now. */
    void resumeDrafts() {
        written.ifPresent(ComposerDrafts::resume);
    }

    /** The panes for F6. */
    List<Component> panes() {
        return open.map(ThreadPanel::panes).orElse(List.of());
    }

    private void remove() {
        open.ifPresent(panel -> {
            panel.close();
            body.remove(panel);
            open = Optional.empty();
            written = Optional.empty();
            entered = false;
            show();
        });
    }

    private void show() {
        body.revalidate();
        body.repaint();
    }
}
