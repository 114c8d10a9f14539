package org.chatrpc.client.session.admin;

import java.util.Optional;

/**
 * A setting of a server, as it is at the responding node.
 *
 * @param name such as {@code chat.message.max}
 * @param environment the environment variable that sets it at the start
 * @param value the current value; empty if it is unset or secret
 * @param set whether it has a value, also if that is secret
 * @param startValue the value after a reset; empty if it is unset or secret
 * @param defaultValue the default; empty if there is none
 * @param secret whether the server withholds its values
 * @param changeable whether it can change while the server runs; others need a restart
 * @param rule the rule for values, as worded by the server
 * @param meaning the description with the unit, as worded by the server
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

    /** Whether a reset would change anything. */
    public boolean resettable() {
        return changeable && source == Source.RUN_TIME;
    }
}
