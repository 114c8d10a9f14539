package org.chatrpc.client.session.outbox;

import java.time.Clock;
import java.time.Duration;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.OutgoingChange;
import org.chatrpc.client.session.model.OutgoingPin;
import org.chatrpc.client.session.model.OutgoingReaction;

/** Puts into the outbox what the user wants to happen to stored messages. On the event thread. */
public final class MessageChanges {

    /** For how long a deletion waits, so that it can be undone. */
    public static final Duration UNDO = Duration.ofSeconds(6);

    private final Outbox outbox;
    private final Clock clock;

    public MessageChanges(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
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

    /** A reaction to a message, or its end. */
    public void react(ChatMessage message, String emoji, boolean chosen) {
        outbox.add(OutgoingReaction.of(message, emoji, chosen, clock.instant()));
    }

    /** Pins a message to its room, or unpins it. */
    public void pin(ChatMessage message, boolean pinned) {
        outbox.add(OutgoingPin.of(message, pinned, clock.instant()));
    }
}
