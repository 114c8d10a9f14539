package org.chatrpc.client.chat;

import java.util.Optional;

/** How far the way to a date has come. */
public sealed interface JumpState {

    /** It waits for the person. */
    record Idle() implements JumpState {}

    /**
     * Halving the room again and again.
     *
     * @param done how many of the steps are done
     */
    record Searching(int done, int steps) implements JumpState {}

    /** There is no message on that day or later. */
    record NothingThere() implements JumpState {}

    /** The server gave no answer, or refused. */
    record Failed(Exception cause) implements JumpState {}

    /** The message that was looked for, and the view is led to. */
    record Found(long number) implements JumpState {}

    /** The progress, while there is any. */
    default Optional<Searching> searching() {
        return this instanceof Searching searching ? Optional.of(searching) : Optional.empty();
    }
}
