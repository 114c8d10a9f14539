package org.chatrpc.log.command;

/**
 * A requested write. It carries the change and the actor, never a copy of the state, and includes the rule that decides
 * it, in {@link #decide}. Commands are immutable.
 *
 * @param <R> the result for the caller
 */
public interface Command<R> {

    /** Declares what {@link #decide} will read. Called before the transaction reads anything. */
    void needs(ReadSet needs);

    /**
     * Decides, given the changes of the preceding commands, whether the actor may do this now, and records the
     * resulting facts. Records nothing if there is nothing to change. Called once per attempt of the transaction, on
     * its thread; reads nothing but {@code state}.
     *
     * @throws org.chatrpc.problem.ChatException to refuse, which undoes the changes of this command only
     */
    R decide(State state);
}
