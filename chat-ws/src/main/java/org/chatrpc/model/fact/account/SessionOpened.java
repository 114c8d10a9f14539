package org.chatrpc.model.fact.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.audit.AuditedAct;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Before;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/** A user signed in. */
public record SessionOpened(SessionRecord session) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return session.username();
    }

    @Override
    public Optional<AuditedAct> audited(Before before) {
        AuditedAct opened = AuditedAct.about(session.username()).is("session", session.id());
        return Optional.of(session.clientName().isEmpty() ? opened : opened.is("clientName", session.clientName()));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.SESSIONS, session);
    }
}
