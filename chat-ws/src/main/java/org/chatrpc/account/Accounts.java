package org.chatrpc.account;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.text.Identifier;
import org.chatrpc.text.PasswordText;

/** Signing up, signing in, and finding people. Thread-safe. */
public final class Accounts {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,32}");
    private static final String USERNAME_RULE = "2 to 32 characters of a-z, 0-9, dot, underscore and hyphen";

    private final AccountDirectory directory;
    private final AccountStore store;
    private final Sessions sessions;
    private final Journal journal;
    private final AccountPolicy policy;
    private final RateLimits limits;
    private final String roomForAll;
    private final Passwords passwords;
    private final LoginThrottle logins;
    private final RegistrationThrottle registrations;

    /**
     * @param nanoTime as {@link System#nanoTime}
     * @param roomForAll the room that every new account becomes a member of
     */
    public Accounts(
            AccountDirectory directory,
            AccountStore store,
            Sessions sessions,
            Journal journal,
            AccountPolicy policy,
            RateLimits limits,
            LongSupplier nanoTime,
            String roomForAll) {
        this.directory = directory;
        this.store = store;
        this.sessions = sessions;
        this.journal = journal;
        this.policy = policy;
        this.limits = limits;
        this.roomForAll = roomForAll;
        this.passwords = new Passwords(policy.hashing());
        this.logins = new LoginThrottle(policy.freeFailures(), policy.maxLoginDelay(), nanoTime);
        this.registrations = new RegistrationThrottle(policy.registrationsPerHour(), nanoTime);
    }

    /** Creates an account and opens a session for it. */
    public NewSession register(String username, String password, Optional<String> displayName, Origin origin) {
        if (!policy.registrationOpen() && !directory.isEmpty()) {
            throw registrationClosed();
        }
        Require.chosen("username", Identifier.USERNAME, username);
        requirePassword("password", password);
        String shown = Require.name("displayName", displayName.orElse(username), policy.maxDisplayName());
        registrations.count(origin.network());
        String hash = passwords.hash(origin.network(), password);
        Sessions.Opening session = sessions.prepare(username, origin);
        journal.run(
                new RegisterAccount(username, shown, hash, session.session(), policy.registrationOpen(), roomForAll));
        return opened(session);
    }

    /** Opens a session for someone who knows the password. */
    public NewSession login(String username, String password, Origin origin) {
        Require.matching("username", username, USERNAME, USERNAME_RULE);
        Require.present("password", password);
        // Not from the directory: the account may be a moment old, and made on another node.
        Optional<String> hash = store.passwordHash(username);
        if (!logins.isRight(username, origin.network(), () -> matches(origin.network(), password, hash))) {
            throw wrongCredentials();
        }
        limits.count(RateClass.SIGN_INS, username);
        Sessions.Opening session = sessions.prepare(username, origin);
        journal.run(sessions.signIn(session, hash.orElseThrow()));
        return opened(session);
    }

    /** Changes the password and ends the other sessions, as whoever knew the old one may have opened them. */
    public void changePassword(OpenSession session, String oldPassword, String newPassword, String address) {
        String username = session.username();
        Require.present("oldPassword", oldPassword);
        requirePassword("newPassword", newPassword);
        Network network = Network.of(address);
        limits.count(RateClass.PROFILE, username);
        Optional<String> hash = store.passwordHash(username);
        if (!logins.isRight(username, network, () -> matches(network, oldPassword, hash))) {
            throw ChatException.in("oldPassword", Problem.WRONG_CREDENTIALS, "The old password is wrong.");
        }
        String newHash = passwords.hash(network, newPassword);
        journal.run(new ChangePassword(username, session.id(), hash.orElseThrow(), newHash));
    }

    /** Changes the name shown to people, under earlier messages too, and returns the account after that. */
    public AccountInfo updateProfile(String username, String displayName) {
        String shown = Require.name("displayName", displayName, policy.maxDisplayName());
        limits.count(RateClass.PROFILE, username);
        journal.run(new UpdateProfile(username, shown));
        return account(username);
    }

    /** The people with {@code part} in their names, by username, at most {@code limit}. */
    public List<AccountInfo> search(String part, int limit) {
        return directory.search(part, limit);
    }

    /** @param hash empty for an unknown account, which takes as long as a known one */
    private boolean matches(Network network, String password, Optional<String> hash) {
        if (PasswordText.cannotBeWithin(password, policy.maxPassword())) {
            return passwords.matchesNothing(network, "");
        }
        return hash.map(known -> passwords.matches(network, password, known))
                .orElseGet(() -> passwords.matchesNothing(network, password));
    }

    private void requirePassword(String field, String password) {
        Require.password(field, password, policy.minPassword(), policy.maxPassword());
    }

    private NewSession opened(Sessions.Opening session) {
        return new NewSession(
                session.token(),
                session.session().id(),
                account(session.session().username()),
                session.session().expiresAt());
    }

    private AccountInfo account(String username) {
        return directory
                .find(username)
                .orElseThrow(() -> new IllegalStateException("The session is open, so its account is known"));
    }

    static ChatException registrationClosed() {
        return ChatException.of(Problem.REGISTRATION_CLOSED, "New accounts are made by the administrator here.");
    }

    static ChatException wrongCredentials() {
        return ChatException.of(Problem.WRONG_CREDENTIALS, "The username or the password is wrong.");
    }
}
