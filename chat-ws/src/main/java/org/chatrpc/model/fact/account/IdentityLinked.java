package org.chatrpc.model.fact.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** An account was created for an identity at a provider; it is never linked to another identity there. */
public record IdentityLinked(LinkedIdentity identity) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public String actor() {
        return identity.username();
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.of(AuditedAction.about(identity.username())
                .is("provider", identity.provider())
                .is("subject", identity.subject()));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.IDENTITIES, identity);
    }
}
