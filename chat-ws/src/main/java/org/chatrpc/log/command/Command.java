package org.chatrpc.log.command;

/**
 * A write: who wants what. It carries the change and the actor, never a copy of the state, and the rule that decides it stands
 * beside it, in {@link #decide}. Commands are immutable.
 *
 * @param <R> what the caller is told
 */
public interface Command<R> {

    /** Says what {@link #decide} will look at. Called before the transaction has read anything. */
    void needs(Needs needs);

    /**
     * Decides, on the state that the commands before this one left, whether the actor may do this now, and records what that
     * changes. Recording nothing is fine: then it was so already. Called once per attempt at a transaction, by its thread, so
     * it asks nothing but {@code state}.
     *
     * @throws org.chatrpc.problem.ChatException to refuse, which undoes what this command recorded and nothing else
     */
    R decide(State state);
}
