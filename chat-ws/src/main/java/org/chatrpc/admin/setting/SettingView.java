package org.chatrpc.admin.setting;

/**
 * A setting of this node, with its current value.
 *
 * @param name the system property
 * @param environmentName the environment variable
 * @param value as text; empty if unset
 * @param startValue the value without an override at runtime
 * @param defaultValue the built-in default
 * @param isSecret whether the values must not be given out
 * @param isChangeable whether it can be changed at runtime
 * @param rule the rule for values
 * @param meaning a sentence for administrators, with the unit
 */
public record SettingView(
        String name,
        String environmentName,
        String value,
        String startValue,
        String defaultValue,
        Source source,
        boolean isSecret,
        boolean isChangeable,
        String rule,
        String meaning) {

    /** The source of the value: each takes precedence over those before it. */
    public enum Source {
        DEFAULT,
        ENVIRONMENT,
        PROPERTY,
        RUN_TIME
    }

    /** A setting that this version does not have. */
    static SettingView unknown(String name) {
        return new SettingView(
                name,
                "",
                "",
                "",
                "",
                Source.DEFAULT,
                false,
                false,
                "not set",
                "This version of the server has no such setting.");
    }

    /** Without the values of secrets, so that they never end up in a log file. */
    @Override
    public String toString() {
        return "SettingView[" + name + (isSecret ? "" : "=" + value) + ", " + source + "]";
    }
}
