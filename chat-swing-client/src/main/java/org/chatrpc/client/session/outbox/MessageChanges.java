package org.chatrpc.client.session.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingPin;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;

/** Puts the user's changes to stored messages into the outbox. On the event thread. */
public final class MessageChanges {

    /** For how long something can be undone. */
    public static final Duration UNDO = Duration.ofSeconds(6);

    private final Outbox outbox;
    private final Clock clock;
    private final Value<Boolean> undoable;

    public MessageChanges(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
        this.undoable = outbox.held().map(held -> !held.isEmpty());
    }

    /** Another text for a message. */
    public void edit(ChatMessage message, String body) {
        outbox.add(OutgoingChange.Edit.of(message, body, clock.instant()));
    }

    /**
     * The deletion of a message, which can be discarded for a while.
     *
     * @param reason why, in one line for everybody in the room; empty for none
     */
    public void delete(ChatMessage message, String reason) {
        outbox.addLater(OutgoingChange.Deletion.of(message, reason, clock.instant()), UNDO);
    }

    /** Gives up an entry of the outbox, which can be undone for a while; of a deletion that waits, this is its undoing. */
    public void discard(String key) {
        if (outbox.held().get().contains(key)) {
            outbox.discard(key);
        } else {
            outbox.discard(key, UNDO);
        }
    }

    /** Whether there is something that can still be undone: a deletion, or that an entry was discarded. */
    public Value<Boolean> undoable() {
        return undoable;
    }

    /** Undoes the latest change that can be undone, in any room; empty if there is none. */
    public Optional<Undone> undo() {
        List<String> held = outbox.held().get();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        String latest = held.get(held.size() - 1);
        if (outbox.restore(latest)) {
            return Optional.of(Undone.DISCARD);
        }
        outbox.discard(latest);
        return Optional.of(Undone.DELETION);
    }

    /** A reaction to a message, or its end. */
    public void react(ChatMessage message, String emoji, boolean chosen) {
        outbox.add(OutgoingReaction.of(message, emoji, chosen, clock.instant()));
    }

    /** Pins a message to its room, or unpins it. */
    public void pin(ChatMessage message, boolean pinned) {
        outbox.add(OutgoingPin.of(message, pinned, clock.instant()));
    }
}
