package org.chatrpc.model.fact.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;
import org.jspecify.annotations.Nullable;

/**
 * A user signed in, or a token was issued.
 *
 * @param by the administrator who issued the token of a service account; null if the user signed in
 */
public record SessionOpened(SessionRecord session, @Nullable String by) implements Fact {
    /** A user signed in. */
    public SessionOpened(SessionRecord session) {
        this(session, null);
    }

    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return by != null ? by : session.username();
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        AuditedAction opened = AuditedAction.about(session.username()).is("session", session.id());
        AuditedAction named = session.clientName().isEmpty() ? opened : opened.is("clientName", session.clientName());
        return Optional.of(session.scope().isEmpty() ? named : named.is("scope", session.scope()));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.SESSIONS, session);
    }
}
