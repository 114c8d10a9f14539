package org.chatrpc.model.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The audited details of an action: its targets, and the values before and after. Never contains a password, a token or
 * the text of a message. Immutable.
 *
 * @param room the room; empty if none is concerned
 * @param subject the account; empty if none is concerned
 * @param before values before it, by name
 * @param after values after it, by name
 */
public record AuditedAction(String room, String subject, Map<String, String> before, Map<String, String> after) {
    public AuditedAction {
        // In the order in which they were added, which a copy by Map.copyOf would lose.
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
        after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    }

    /** Something about this account. */
    public static AuditedAction about(String subject) {
        return new AuditedAction("", subject, Map.of(), Map.of());
    }

    /** Something in this room. */
    public AuditedAction in(String inRoom) {
        return new AuditedAction(inRoom, subject, before, after);
    }

    /** Adds a value before and after, unless it is the same. */
    public AuditedAction changed(String name, Object from, Object to) {
        return Objects.equals(from, to)
                ? this
                : new AuditedAction(room, subject, with(before, name, from), with(after, name, to));
    }

    /** Adds a value that there was before. */
    public AuditedAction was(String name, Object value) {
        return new AuditedAction(room, subject, with(before, name, value), after);
    }

    /** Adds a value that there is now. */
    public AuditedAction is(String name, Object value) {
        return new AuditedAction(room, subject, before, with(after, name, value));
    }

    /** Whether something differs. */
    public boolean hasChanges() {
        return !before.isEmpty() || !after.isEmpty();
    }

    private static Map<String, String> with(Map<String, String> values, String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value.toString());
        return more;
    }
}
