package org.chatrpc.client.chat.edit;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.about.MessageWatch;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.text.BodyText;

/**
 * Which messages of a room this account may edit and delete, by the rules of the server, and the one that is being
 * edited; contains no UI code.
 */
public final class EditModel {

    /**
     * A message that is being edited.
     *
     * @param message its state when the user started, which a later change conflicts with
     * @param text the text to begin with
     */
    public record Editing(ChatMessage message, String text) {
        /** Whether the message may lose its text, as its files remain. */
        public boolean mayBeEmpty() {
            return !message.attachments().isEmpty();
        }
    }

    private final Value<Optional<Editing>> editing = new Value<>(Optional.empty());
    private final ChatSession session;
    private final LongFunction<Optional<ChatMessage>> find;
    private final Value<RoomSummary> room;
    private final Value<List<Row>> rows;
    private final List<Subscription> subscriptions;
    private Optional<EditDraft> earlier = Optional.empty();
    private Runnable onDeleted = () -> {};
    private Subscription call = () -> {};
    private Subscription watch = () -> {};
    private boolean reading;

    /** @param find the loaded message with a number */
    public EditModel(
            ChatSession session,
            LongFunction<Optional<ChatMessage>> find,
            Value<RoomSummary> room,
            Value<List<Row>> rows) {
        this.session = session;
        this.find = find;
        this.room = room;
        this.rows = rows;
        editing.onChange(this::watch);
        subscriptions = List.of(rows.onChange(all -> resume()), room.onChange(now -> {
            if (now.writable()) {
                resume();
            } else {
                cancel();
            }
        }));
    }

    /** Stops observing the room. */
    public void close() {
        call.end();
        watch.end();
        subscriptions.forEach(Subscription::end);
    }

    /** The message in the composer; empty while a new one is written. */
    public Value<Optional<Editing>> editing() {
        return editing;
    }

    boolean mayEdit(MessageRow row) {
        return row.mine() && changeable(row) && room.get().writable();
    }

    boolean mayDelete(MessageRow row) {
        return changeable(row) && (row.mine() || moderates());
    }

    boolean mayReadEarlier(MessageRow row) {
        return row.edited() && row.change().isEmpty() && changeable(row) && (row.mine() || moderates());
    }

    /** The last message of this account; empty if it cannot be edited, or if newer ones may not be loaded. */
    public Optional<MessageRow> last() {
        List<Row> all = rows.get();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i) instanceof Row.Newer) {
                return Optional.empty();
            }
            if (all.get(i) instanceof MessageRow row && row.mine() && !row.deleted() && !row.toBeDeleted()) {
                // Of an unsent one it is not known which text the server has.
                return Optional.of(row).filter(this::mayEdit);
            }
        }
        return Optional.empty();
    }

    /** Starts to edit a message, instead of another one that was being edited. */
    public void begin(MessageRow row) {
        if (mayEdit(row)) {
            earlier = Optional.empty();
            find.apply(row.number()).ifPresent(message -> editing.set(Optional.of(new Editing(message, row.body()))));
        }
    }

    /**
     * Continues to edit a message that was being edited when the room was left, once it is loaded and the room is
     * writable.
     *
     * @param whenDeleted called instead if the message has been deleted
     */
    public void resume(EditDraft draft, Runnable whenDeleted) {
        if (editing.get().isEmpty()) {
            earlier = Optional.of(draft);
            onDeleted = whenDeleted;
            resume();
        }
    }

    private void resume() {
        earlier.filter(draft -> room.get().writable())
                .ifPresent(draft -> find.apply(draft.number())
                        .ifPresentOrElse(message -> resume(draft, message), () -> read(draft)));
    }

    /** The message is not among those loaded: reads it alone, so that the user need not scroll to it first. */
    private void read(EditDraft draft) {
        if (reading) {
            return;
        }
        reading = true;
        call = session.messageCalls()
                .readHistory(
                        room.get().id(),
                        new HistoryRange.After(draft.number() - 1),
                        1,
                        page -> {
                            reading = false;
                            if (earlier.equals(Optional.of(draft)) && room.get().writable()) {
                                page.messages().stream()
                                        .filter(message -> message.number() == draft.number())
                                        .findFirst()
                                        .ifPresentOrElse(message -> resume(draft, message), this::gone);
                            }
                        },
                        // It is read again once rows are loaded.
                        failure -> reading = false);
    }

    /** The message of the earlier edit no longer exists. */
    private void gone() {
        earlier = Optional.empty();
        onDeleted.run();
    }

    private void resume(EditDraft draft, ChatMessage message) {
        if (message.deletedAt().isPresent()) {
            gone();
        } else {
            earlier = Optional.empty();
            // A change that was made in the meantime conflicts.
            editing.set(Optional.of(new Editing(message.withRevision(draft.revision()), draft.text())));
        }
    }

    /** A text that somebody deletes does not stay in the composer either. */
    private void watch(Optional<Editing> now) {
        watch.end();
        watch = now.<Subscription>map(edited -> MessageWatch.whileWriting(
                        session, room.get().id(), edited.message().number(), this::cancel))
                .orElse(() -> {});
    }

    public void cancel() {
        editing.set(Optional.empty());
    }

    /**
     * Saves the text of the message that is being edited.
     *
     * @return whether it was accepted; a text that the server would refuse is not
     */
    public boolean save(String typed) {
        String text = MessageText.clean(typed);
        if (editing.get().isEmpty()) {
            return false;
        }
        Editing done = editing.get().get();
        boolean isEmptied = text.isEmpty() && done.mayBeEmpty();
        if (!isEmptied && BodyText.check(text, MessageText.LIMIT).flaw().isPresent()) {
            return false;
        }
        if (!text.equals(done.text()) || !text.equals(done.message().body())) {
            session.changes().edit(done.message(), text);
        }
        cancel();
        return true;
    }

    /**
     * Deletes a message after a while, in which it can be undone.
     *
     * @param reason why, for everybody in the room; empty for none
     */
    void delete(MessageRow row, String reason) {
        if (editing.get().filter(now -> now.message().number() == row.number()).isPresent()) {
            cancel();
        }
        find.apply(row.number()).ifPresent(message -> session.changes().delete(message, reason));
    }

    /** A new model for the earlier texts of a message. */
    Optional<RevisionsModel> earlier(MessageRow row) {
        return find.apply(row.number()).map(message -> new RevisionsModel(session, message.messageId()));
    }

    private boolean moderates() {
        return room.get().role().map(Role::moderates).orElse(false);
    }

    private static boolean changeable(MessageRow row) {
        return row.stored() && !row.toBeDeleted();
    }
}
