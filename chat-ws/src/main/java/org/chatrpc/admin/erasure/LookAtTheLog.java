package org.chatrpc.admin.erasure;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;

/** A no-op that serves as a barrier: when it has run, memory includes everything committed before it. */
record LookAtTheLog() implements Command<Void> {
    @Override
    public void needs(Needs needs) {
        // Nothing.
    }

    @Override
    public Void decide(State state) {
        return null;
    }
}
