package org.chatrpc.admin.erasure;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;

/** A no-op that serves as a barrier: when it has run, memory includes everything committed before it. */
record BarrierCommand() implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        // Nothing.
    }

    @Override
    public Void decide(State state) {
        return null;
    }
}
