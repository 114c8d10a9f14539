package org.chatrpc.admin.setting;

/**
 * A setting of this node, as it is now.
 *
 * @param name the system property
 * @param environmentName the environment variable
 * @param value as text; empty if unset
 * @param startValue what it would be without a change at run time
 * @param defaultValue what it would be if nothing were set at all
 * @param isSecret whether the values must not be given out
 * @param isChangeable whether it can change while the server runs
 * @param rule what a value must be
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

    /** Where the value comes from: each takes precedence over those before it. */
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
