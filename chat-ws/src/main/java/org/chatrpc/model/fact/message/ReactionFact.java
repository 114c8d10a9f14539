package org.chatrpc.model.fact.message;

import org.chatrpc.model.message.Reaction;

/** A fact about a reaction. The emoji is the only content in the log itself; deleting the message removes it there, too. */
public sealed interface ReactionFact extends MessageFact permits ReactionAdded, ReactionRemoved {

    /** Empty once the message is deleted. */
    String emoji();

    /** Whose reaction it is, and to what. */
    default Reaction.Key key() {
        return new Reaction.Key(message().id(), emoji(), actor());
    }
}
