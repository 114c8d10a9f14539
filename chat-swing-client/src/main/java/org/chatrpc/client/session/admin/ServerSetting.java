package org.chatrpc.client.session.admin;

import java.util.Optional;

/**
 * A setting of a server, as it is at the node that answered.
 *
 * @param name such as {@code chat.message.max}
 * @param environment the environment variable that sets it at the start
 * @param value what applies now; empty if it is not set, or secret
 * @param set whether it has a value, also if that is secret
 * @param startValue what a reset goes back to; empty if that is nothing, or secret
 * @param defaultValue what applies if nothing is set; empty if that is nothing
 * @param secret whether the server does not tell its values
 * @param changeable whether it can change while the server runs; others need a restart
 * @param rule what a value must be, in the server's words
 * @param meaning what it is, with its unit, in the server's words
 */
public record ServerSetting(
        String name,
        String environment,
        Optional<String> value,
        boolean set,
        Source source,
        Optional<String> startValue,
        Optional<String> defaultValue,
        boolean secret,
        boolean changeable,
        String rule,
        String meaning) {

    /** Where a value comes from, each before those after it. */
    public enum Source {
        RUN_TIME,
        PROPERTY,
        ENVIRONMENT,
        DEFAULT
    }

    /** Whether the value is not the default; of a secret, whether it was set at all. */
    public boolean differs() {
        return secret ? source != Source.DEFAULT : !value.equals(defaultValue);
    }

    /** Whether there is something that a reset would take back. */
    public boolean resettable() {
        return changeable && source == Source.RUN_TIME;
    }
}
