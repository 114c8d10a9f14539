package org.chatrpc.account.identity;

import java.util.Optional;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.model.LinkedIdentity;

/** Opens sessions for people whom a provider has authenticated. Thread-safe. */
public final class ExternalSignIn {
    private final IdentityStore store;
    private final Sessions sessions;
    private final Journal journal;
    private final RateLimits limits;
    private final int maxDisplayName;
    private final String roomForAll;

    /**
     * @param maxDisplayName in characters
     * @param roomForAll the room that every new account joins
     */
    public ExternalSignIn(
            IdentityStore store,
            Sessions sessions,
            Journal journal,
            RateLimits limits,
            int maxDisplayName,
            String roomForAll) {
        this.store = store;
        this.sessions = sessions;
        this.journal = journal;
        this.limits = limits;
        this.maxDisplayName = maxDisplayName;
        this.roomForAll = roomForAll;
    }

    /**
     * Opens a session for this person, whom the provider has just authenticated, and first creates an account if necessary.
     *
     * @throws org.chatrpc.problem.ChatException ACCOUNT_INACTIVE if an administrator deactivated the account; for a new one, also
     *     USERNAME_TAKEN, and INVALID_VALUE as {@link DerivedUsername} does
     */
    public NewSession signIn(ExternalIdentity person, Origin origin) {
        return signIn(person, origin, () -> {});
    }

    /**
     * As {@link #signIn(ExternalIdentity, Origin)}.
     *
     * @param vouched runs once only the transaction can still refuse the sign-in, and may itself refuse it
     */
    public NewSession signIn(ExternalIdentity person, Origin origin, Runnable vouched) {
        String username = store.find(person.key())
                .map(LinkedIdentity::username)
                .orElseGet(() -> DerivedUsername.of(person.username()));
        limits.count(RateClass.SIGN_INS, username);
        Sessions.PreparedSession session = sessions.prepare(username, origin);
        vouched.run();
        Optional<String> other = journal.run(command(person, session));
        if (other.isPresent()) {
            // Another call created it just now, after the provider had changed the name. It never changes again.
            session = sessions.prepare(other.get(), origin);
            journal.run(command(person, session));
        }
        return sessions.opened(session);
    }

    private SignInByIdentity command(ExternalIdentity person, Sessions.PreparedSession session) {
        return new SignInByIdentity(person, sessions.opening(session), maxDisplayName, roomForAll);
    }
}
