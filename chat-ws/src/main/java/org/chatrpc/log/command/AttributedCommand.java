package org.chatrpc.log.command;

/**
 * A command and its origin. It is refused if the session that it was called with has ended.
 *
 * @param <R> the result for the caller
 */
public record AttributedCommand<R>(Command<R> command, Attribution by) implements Command<R> {
    @Override
    public void needs(ReadSet needs) {
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
        return command instanceof AttributedCommand<?> attributed ? attributed.by() : Attribution.NONE;
    }
}
