package org.chatrpc.model.fact.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * A session was ended before it expired.
 *
 * @param by the administrator who ended it; null if it was not an administrator
 */
public record SessionClosed(
        String username, String sessionId, @Nullable String by) implements Fact {
    /** A session that its user ended, or that ended by itself. */
    public SessionClosed(String username, String sessionId) {
        this(username, sessionId, null);
    }

    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return by != null ? by : username;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.of(AuditedAction.about(username).was("session", sessionId));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.remove(Tables.SESSIONS, sessionId);
    }
}
