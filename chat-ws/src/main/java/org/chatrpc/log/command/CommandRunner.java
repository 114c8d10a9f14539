package org.chatrpc.log.command;

/** Whatever runs commands: a server, or a tool that has the database for itself. */
@FunctionalInterface
public interface CommandRunner {
    /**
     * Runs the command; returns its result once its changes are on disk.
     *
     * @throws org.chatrpc.problem.ChatException if the command refuses, or cannot be run
     */
    <R> R run(Command<R> command);
}
