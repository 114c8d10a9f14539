package org.chatrpc.model.fact.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/**
 * The provider no longer admits the owner of an account, or does so again. The deactivation or reactivation of the
 * account is a separate fact.
 */
public record IdentitySuspended(String actor, String provider, String subject, String username, boolean suspended)
        implements Fact {
    /** The identity is now suspended, or no longer. */
    public IdentitySuspended(String actor, LinkedIdentity identity, boolean suspended) {
        this(actor, identity.provider(), identity.subject(), identity.username(), suspended);
    }

    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.of(
                AuditedAction.about(username).is("provider", provider).is("suspended", suspended));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(
                Tables.IDENTITIES,
                new LinkedIdentity.Key(provider, subject),
                identity -> identity.withSuspended(suspended));
    }
}
