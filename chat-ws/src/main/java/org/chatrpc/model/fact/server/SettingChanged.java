package org.chatrpc.model.fact.server;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.ChangedSetting;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * An administrator overrode a setting of the server, or removed the override.
 *
 * @param value null if the value from the start of each node applies again
 * @param from the previous value, at the node that made the change
 * @param to the new value, at that node
 */
public record SettingChanged(
        String actor, String name, @Nullable String value, String from, String to) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        if (value == null) {
            rows.remove(Tables.SETTINGS, name);
        } else {
            rows.put(Tables.SETTINGS, new ChangedSetting(name, value));
        }
    }

    /** Also if the value is the same: it is fixed from now on, or no more. */
    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.of(AuditedAction.about("").was(name, from).is(name, value == null ? to + " (reset)" : to));
    }
}
