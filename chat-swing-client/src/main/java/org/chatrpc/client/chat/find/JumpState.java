package org.chatrpc.client.chat.find;

import java.util.Optional;

/** The state of a jump to a date. */
public sealed interface JumpState {

    /** Waiting for the user. */
    record Idle() implements JumpState {}

    /**
     * A binary search of the room is running.
     *
     * @param done the number of completed steps
     */
    record Searching(int done, int steps) implements JumpState {}

    /** There is no message on or after that day. */
    record NothingThere() implements JumpState {}

    /** The server did not respond, or refused. */
    record Failed(Exception cause) implements JumpState {}

    /** The message was found, and the view scrolls to it. */
    record Found(long number) implements JumpState {}

    /** The progress, if a search is running. */
    default Optional<Searching> searching() {
        return this instanceof Searching searching ? Optional.of(searching) : Optional.empty();
    }
}
