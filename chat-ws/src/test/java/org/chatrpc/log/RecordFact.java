package org.chatrpc.log;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.fact.Fact;

/** Records a fact without checking any rule; returns the seq of its entry. */
public record RecordFact(Fact fact) implements Command<Long> {
    @Override
    public void needs(ReadSet needs) {
        // It reads no state.
    }

    @Override
    public Long decide(State state) {
        long seq = state.nextSeq();
        state.record(fact);
        return seq;
    }
}
