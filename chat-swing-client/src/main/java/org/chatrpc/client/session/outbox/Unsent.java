package org.chatrpc.client.session.outbox;

import java.util.OptionalInt;
import org.chatrpc.client.session.model.outgoing.Outgoing;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;

/**
 * An entry of the outbox.
 *
 * @param reason why the server has not accepted it, for the user; empty while it is waiting
 */
public record Unsent(Outgoing wanted, State state, String reason) {

    /** How far it has come. */
    public enum State {
        /** Not sent yet, or without a response yet. */
        WAITING,
        /** Refused for the moment; it is sent again. */
        RETRIED,
        /** Refused permanently; the user decides. */
        FAILED,
        /** The user has stopped it for now. */
        PAUSED
    }

    public static Unsent waiting(Outgoing wanted) {
        return new Unsent(wanted, State.WAITING, "");
    }

    static Unsent retried(Outgoing wanted, String reason) {
        return new Unsent(wanted, State.RETRIED, reason);
    }

    public static Unsent failed(Outgoing wanted, String reason) {
        return new Unsent(wanted, State.FAILED, reason);
    }

    static Unsent paused(Outgoing wanted) {
        return new Unsent(wanted, State.PAUSED, "");
    }

    public String key() {
        return wanted.key();
    }

    public String room() {
        return wanted.room();
    }

    public boolean failed() {
        return state == State.FAILED;
    }

    public boolean paused() {
        return state == State.PAUSED;
    }

    /** Whether it has files to upload. */
    boolean hasFiles() {
        return wanted instanceof OutgoingMessage message && !message.files().isEmpty();
    }

    /** Whether it changes this message. */
    boolean changes(String messageId) {
        return wanted instanceof OutgoingChange change && change.messageId().equals(messageId);
    }

    /** The same entry, but an edit of this message is based on another revision. */
    Unsent rebased(String messageId, int revision) {
        return changes(messageId) && wanted instanceof OutgoingChange.Edit edit
                ? new Unsent(edit.on(OptionalInt.of(revision)), state, reason)
                : this;
    }
}
