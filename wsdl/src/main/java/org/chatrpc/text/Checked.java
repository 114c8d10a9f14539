package org.chatrpc.text;

import java.util.Optional;

/** The result of checking a text against a rule. */
public sealed interface Checked {

    /**
     * The text satisfies the rule.
     *
     * @param text in the rule's normal form, as it is stored
     */
    record Accepted(String text) implements Checked {}

    /** The text violates the rule. */
    record Refused(Violation reason) implements Checked {}

    /** The reason for the refusal; empty if accepted. */
    default Optional<Violation> flaw() {
        return this instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    /** The text to store; empty if refused. */
    default Optional<String> accepted() {
        return this instanceof Accepted accepted ? Optional.of(accepted.text()) : Optional.empty();
    }
}
