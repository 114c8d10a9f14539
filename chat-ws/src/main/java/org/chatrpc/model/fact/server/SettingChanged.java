package org.chatrpc.model.fact.server;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.ChangedSetting;
import org.chatrpc.model.audit.AuditedAct;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Before;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * An administrator changed a setting of the server, or took such a change back.
 *
 * @param value null if the value of each node's start applies again
 * @param from what applied before it, at the node that did it
 * @param to what applies from now on, at that node
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
    public Optional<AuditedAct> audited(Before before) {
        return Optional.of(AuditedAct.about("").was(name, from).is(name, value == null ? to + " (reset)" : to));
    }
}
