package org.chatrpc.text;

import java.util.Optional;

/** The result of checking a text against a rule. */
public sealed interface Checked {

    /**
     * The text keeps the rule.
     *
     * @param text as it is stored, in the rule's normal form
     */
    record Accepted(String text) implements Checked {}

    /** The text breaks the rule. */
    record Refused(Flaw reason) implements Checked {}

    /** Why it is refused; empty if it is not. */
    default Optional<Flaw> flaw() {
        return this instanceof Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    /** The text as it is stored; empty if it is refused. */
    default Optional<String> accepted() {
        return this instanceof Accepted accepted ? Optional.of(accepted.text()) : Optional.empty();
    }
}
