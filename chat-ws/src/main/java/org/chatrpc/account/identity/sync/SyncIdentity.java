package org.chatrpc.account.identity.sync;

import java.util.Optional;
import org.chatrpc.account.directory.Deactivation;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.IdentityRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.IdentitySuspended;
import org.chatrpc.model.table.Tables;

/**
 * Synchronises an account with its provider. Updates the display name and the role. Deactivates the account if the
 * provider no longer admits the person, unless it is the last active administrator. Reactivates it when the provider
 * admits the person again, unless an administrator deactivated it. Does nothing if nothing changed.
 *
 * @param username the account, according to the link
 * @param person the provider's current record; empty if it no longer admits this identity
 * @param maxDisplayName in characters
 */
public record SyncIdentity(
        LinkedIdentity.Key key, String username, Optional<ExternalIdentity> person, int maxDisplayName)
        implements Command<SyncIdentity.Outcome> {
    /** The outcome for the account. */
    public enum Outcome {
        UNCHANGED,
        UPDATED,
        SUSPENDED,
        RESUMED,
        /** It should be deactivated, but then no administrator would be left. */
        LAST_ADMINISTRATOR
    }

    @Override
    public void needs(ReadSet needs) {
        needs.row(Tables.IDENTITIES, key);
        needs.otherAdministrators();
        needs.row(Tables.ERASURES, Erasure.digest(username));
        Deactivation.needs(needs, username);
    }

    @Override
    public Outcome decide(State state) {
        Optional<LinkedIdentity> identity = state.get(Tables.IDENTITIES, key);
        Optional<AccountInfo> account = state.get(Tables.ACCOUNTS, username);
        if (identity.isEmpty() || account.isEmpty() || IdentityRules.isErased(state, username)) {
            return Outcome.UNCHANGED;
        }
        return person.map(present -> update(state, identity.get(), account.get(), present))
                .orElseGet(() -> suspend(state, identity.get(), account.get()));
    }

    private static Outcome suspend(State state, LinkedIdentity identity, AccountInfo account) {
        if (!account.isActive()) {
            return Outcome.UNCHANGED;
        }
        if (account.administrator() && !state.hasOtherAdministrator(account.username())) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        if (!identity.suspended()) {
            state.record(new IdentitySuspended(IdentityRules.ACTOR, identity, true));
        }
        Deactivation.deactivate(state, IdentityRules.ACTOR, account);
        return Outcome.SUSPENDED;
    }

    private Outcome update(State state, LinkedIdentity identity, AccountInfo before, ExternalIdentity present) {
        AccountInfo after = IdentityRules.described(state, before, present, maxDisplayName);
        if (identity.suspended()) {
            after = after.withDeactivated(false);
            state.record(new IdentitySuspended(IdentityRules.ACTOR, identity, false));
        }
        if (!after.equals(before)) {
            state.record(new AccountUpdated(after, IdentityRules.ACTOR));
        }
        if (before.isActive() != after.isActive()) {
            return Outcome.RESUMED;
        }
        return after.equals(before) ? Outcome.UNCHANGED : Outcome.UPDATED;
    }
}
