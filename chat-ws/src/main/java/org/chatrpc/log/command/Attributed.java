package org.chatrpc.log.command;

/**
 * A command and its origin. It is refused if the session that it was called with has ended.
 *
 * @param <R> the result for the caller
 */
public record Attributed<R>(Command<R> command, Attribution by) implements Command<R> {
    @Override
    public void needs(Needs needs) {
        by.caller().ifPresent(caller -> caller.needs(needs));
        command.needs(needs);
    }

    @Override
    public R decide(State state) {
        by.caller().ifPresent(caller -> caller.require(state));
        return command.decide(state);
    }

    /** The origin of a command, if known. */
    public static Attribution of(Command<?> command) {
        return command instanceof Attributed<?> attributed ? attributed.by() : Attribution.NONE;
    }
}
