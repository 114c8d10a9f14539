package org.chatrpc.admin.erasure;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;

/** Changes nothing; but whoever has run it knows of everything committed before. */
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
