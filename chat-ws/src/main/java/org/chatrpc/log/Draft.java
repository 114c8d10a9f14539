package org.chatrpc.log;

import java.util.List;
import org.chatrpc.model.Fact;

/** What a caller wants the log to record. A draft is recorded whole or not at all. */
public sealed interface Draft {

    /**
     * A message without its number, which it gets in the transaction that stores it.
     *
     * @param replyTo the id of a message of the same room; 0 for none
     * @param mentions the usernames that the body names; those that are no members by then are left out
     */
    record Post(String room, String author, String body, String clientMessageId, long replyTo, List<String> mentions)
            implements Draft {
        public Post {
            mentions = List.copyOf(mentions);
        }
    }

    /** Facts other than messages, recorded one after the other. A fact that would change nothing is left out. */
    record Facts(List<Fact> facts) implements Draft {
        public Facts {
            facts = List.copyOf(facts);
        }

        public Facts(Fact... facts) {
            this(List.of(facts));
        }
    }
}
