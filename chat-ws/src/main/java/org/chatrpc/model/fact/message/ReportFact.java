package org.chatrpc.model.fact.message;

import org.chatrpc.model.fact.Fact;

/** A fact about the report of a message. Its text stays in the log until the message is removed as too old. */
public interface ReportFact extends Fact {

    /** The reported message. */
    long messageId();
}
