package org.chatrpc.client.session;

/**
 * A message in the outbox.
 *
 * @param reason why the server has not taken it, for the user; empty while it is waiting
 */
public record Unsent(OutgoingMessage message, State state, String reason) {

    /** How far it has come. */
    public enum State {
        /** Not sent yet, or not answered yet. */
        WAITING,
        /** Refused for the moment; it is sent again. */
        RETRIED,
        /** Refused for good; the user decides. */
        FAILED
    }

    public static Unsent waiting(OutgoingMessage message) {
        return new Unsent(message, State.WAITING, "");
    }

    static Unsent retried(OutgoingMessage message, String reason) {
        return new Unsent(message, State.RETRIED, reason);
    }

    public static Unsent failed(OutgoingMessage message, String reason) {
        return new Unsent(message, State.FAILED, reason);
    }

    public boolean failed() {
        return state == State.FAILED;
    }
}
