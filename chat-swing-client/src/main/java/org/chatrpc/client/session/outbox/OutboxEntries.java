package org.chatrpc.client.session.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.model.outgoing.Outgoing;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;

/** The list of the outbox, and how the changes to one message follow each other. On the event thread. */
final class OutboxEntries {

    private final Value<List<Unsent>> all = new Value<>(List.of());

    Value<List<Unsent>> all() {
        return all;
    }

    /** Puts the entries of an earlier run in front. */
    void addEarlier(List<Unsent> earlier) {
        List<Unsent> both = new ArrayList<>(earlier);
        both.addAll(all.get());
        all.set(List.copyOf(both));
    }

    /**
     * Adds an entry. A new text replaces refused changes to the same message. A deletion replaces only deletions: it can
     * be undone, and the text must still be available then.
     */
    void add(Outgoing wanted) {
        List<Unsent> next = new ArrayList<>(all.get());
        if (wanted instanceof OutgoingChange change) {
            next.removeIf(unsent -> unsent.failed()
                    && unsent.changes(change.messageId())
                    && (change instanceof OutgoingChange.Edit || !(unsent.wanted() instanceof OutgoingChange.Edit)));
        }
        next.add(Unsent.waiting(wanted));
        all.set(List.copyOf(next));
    }

    Optional<Unsent> find(String key) {
        return first(unsent -> unsent.key().equals(key));
    }

    /** The key of the entry that follows one. */
    Optional<String> after(String key) {
        List<String> keys = all.get().stream().map(Unsent::key).toList();
        int next = keys.indexOf(key) + 1;
        return next > 0 && next < keys.size() ? Optional.of(keys.get(next)) : Optional.empty();
    }

    /** Puts an entry back where it was, or at the end if the following entry was removed. */
    void restore(DiscardedEntries.Discarded back) {
        List<Unsent> next = new ArrayList<>(all.get());
        int place =
                next.stream().map(Unsent::key).toList().indexOf(back.before().orElse(""));
        next.add(place < 0 ? next.size() : place, back.unsent());
        all.set(List.copyOf(next));
    }

    /** The first entry of a room that was neither refused permanently nor paused, and passes the filter. */
    Optional<Unsent> next(String room, Predicate<Unsent> filter) {
        return first(
                unsent -> unsent.room().equals(room) && !unsent.failed() && !unsent.paused() && filter.test(unsent));
    }

    boolean isEmpty(String room) {
        return first(unsent -> unsent.room().equals(room)).isEmpty();
    }

    void replace(Unsent changed) {
        replace(unsent -> unsent.key().equals(changed.key()) ? changed : unsent);
    }

    void remove(Unsent gone) {
        removeIf(unsent -> unsent.key().equals(gone.key()));
    }

    /** Whether a later entry that is still to be sent changes the same message: its outcome is what counts. */
    boolean superseded(Outgoing wanted) {
        if (!(wanted instanceof OutgoingChange change)) {
            return false;
        }
        List<Unsent> changes = all.get().stream()
                .filter(unsent -> !unsent.failed() && unsent.changes(change.messageId()))
                .toList();
        return !changes.isEmpty() && !changes.get(changes.size() - 1).key().equals(change.key());
    }

    /**
     * The server has accepted an entry. Waiting edits of the same message are rebased on its new revision; after a
     * deletion, refused edits are obsolete.
     */
    void confirmed(Outgoing wanted, int revision) {
        if (wanted instanceof OutgoingChange.Deletion deletion) {
            removeIf(unsent -> unsent.failed() && unsent.changes(deletion.messageId()));
        } else if (wanted instanceof OutgoingChange.Edit edit) {
            replace(unsent -> unsent.failed() ? unsent : unsent.rebased(edit.messageId(), revision));
        }
    }

    private Optional<Unsent> first(Predicate<Unsent> filter) {
        return all.get().stream().filter(filter).findFirst();
    }

    private void replace(UnaryOperator<Unsent> change) {
        all.set(all.get().stream().map(change).toList());
    }

    private void removeIf(Predicate<Unsent> gone) {
        all.set(all.get().stream().filter(gone.negate()).toList());
    }
}
