package org.chatrpc.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.account.directory.AccountStore;
import org.chatrpc.account.identity.Authorities;
import org.chatrpc.account.identity.ContainerRealm;
import org.chatrpc.account.identity.Credentials;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.ExternalSignIn;
import org.chatrpc.account.identity.InconclusiveRefusal;
import org.chatrpc.account.identity.LoginName;
import org.chatrpc.account.session.LoginThrottle;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.account.session.SignIn;
import org.chatrpc.account.session.Tokens;
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
import org.jspecify.annotations.Nullable;

/** Registration, sign-in, profiles and the search for users. Thread-safe. */
public final class Accounts {
    private final AccountDirectory directory;
    private final AccountStore store;
    private final Sessions sessions;
    private final Journal journal;
    private final Supplier<AccountPolicy> policy;
    private final RateLimits limits;
    private final String roomForAll;
    private final Authorities authorities;
    private final ExternalSignIn externals;
    private final Passwords passwords;
    private final LoginThrottle logins;
    private final RegistrationThrottle registrations;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     * @param roomForAll the room that every new account joins
     * @param authorities the authorities that verify passwords
     * @param externals opens sessions for users who are authenticated by an external provider
     */
    public Accounts(
            AccountDirectory directory,
            AccountStore store,
            Sessions sessions,
            Journal journal,
            Supplier<AccountPolicy> policy,
            RateLimits limits,
            LongSupplier nanoTime,
            String roomForAll,
            Authorities authorities,
            ExternalSignIn externals) {
        this.directory = directory;
        this.store = store;
        this.sessions = sessions;
        this.journal = journal;
        this.policy = policy;
        this.limits = limits;
        this.roomForAll = roomForAll;
        this.authorities = authorities;
        this.externals = externals;
        this.passwords = new Passwords(policy.get().hashing());
        this.logins = new LoginThrottle(
                () -> policy.get().freeFailures(), () -> policy.get().maxLoginDelay(), nanoTime);
        this.registrations = new RegistrationThrottle(() -> policy.get().registrationsPerHour(), nanoTime);
    }

    /** Creates an account and opens a session for it, without a setup token. */
    public NewSession register(String username, String password, Optional<String> displayName, Origin origin) {
        return register(username, password, displayName, Optional.empty(), origin);
    }

    /**
     * Creates an account and opens a session for it.
     *
     * @param setupToken the secret that creating the first account may require
     */
    public NewSession register(
            String username,
            String password,
            Optional<String> displayName,
            Optional<String> setupToken,
            Origin origin) {
        boolean guess = directory.isEmpty() && !policy.get().setupToken().isEmpty() && setupToken.isPresent();
        if (guess) {
            // Count the attempt before revealing whether the token matched; otherwise it could be brute-forced.
            registrations.count(origin.network());
        }
        boolean mayBeFirst = policy.get().setupToken().isEmpty()
                || (policy.get().setupLocal() && origin.isThisMachine())
                || setupToken
                        .filter(token -> Tokens.areEqual(token, policy.get().setupToken()))
                        .isPresent();
        if (directory.isEmpty() ? !mayBeFirst : !isRegistrationOpen()) {
            throw directory.isEmpty() ? setupTokenRequired() : registrationClosed();
        }
        Require.chosen("username", Identifier.USERNAME, username);
        requirePassword("password", password);
        String name = checkedDisplayName(displayName.orElse(username));
        if (!guess) {
            registrations.count(origin.network());
        }
        String hash = passwords.hash(origin.network(), password);
        Sessions.PreparedSession session = sessions.prepare(username, origin);
        journal.run(new RegisterAccount(
                username, name, hash, session.session(), mayBeFirst, isRegistrationOpen(), roomForAll));
        return sessions.opened(session);
    }

    /** An account whose password another authority verifies has no password here. */
    private boolean isRegistrationOpen() {
        return policy.get().registrationOpen() && authorities.internal();
    }

    /** Whether users other than administrators sign in with passwords. */
    public boolean takePasswords() {
        return authorities.internal() || !authorities.external().isEmpty();
    }

    /** Opens a session, given the right password, for a call without a container. */
    public NewSession login(String username, String password, Origin origin) {
        return login(username, password, origin, ContainerRealm.NONE);
    }

    /**
     * Opens a session, given the right password.
     *
     * @param realm the one of the container, as this call reaches it
     */
    public NewSession login(String username, String password, Origin origin, ContainerRealm realm) {
        boolean alone = authorities.external().isEmpty();
        String login = alone ? Require.known("username", Identifier.USERNAME, username) : LoginName.of(username);
        Require.present("password", password);
        // Read from the database, as the account may have been created on another node a moment ago.
        Optional<String> hash = store.passwordHash(login);
        boolean own = hash.isPresent() && (authorities.internal() || isAdministrator(login));
        return alone || own ? loginHere(login, password, hash, origin) : loginElsewhere(login, password, origin, realm);
    }

    private NewSession loginHere(String username, String password, Optional<String> hash, Origin origin) {
        if (!logins.verify(username, origin.network(), () -> matches(origin.network(), password, hash))) {
            throw SignIn.wrongCredentials();
        }
        limits.count(RateClass.SIGN_INS, username);
        Sessions.PreparedSession session = sessions.prepare(username, origin);
        journal.run(new SignIn(
                sessions.opening(session),
                hash.orElseThrow(),
                !authorities.internal(),
                policy.get().oneTimeLife()));
        return sessions.opened(session);
    }

    private NewSession loginElsewhere(String login, String password, Origin origin, ContainerRealm realm) {
        AtomicReference<@Nullable ExternalIdentity> found = new AtomicReference<>();
        AtomicReference<@Nullable ChatException> doubt = new AtomicReference<>();
        Credentials credentials = new Credentials(login, password, origin.network(), realm);
        boolean right = logins.verify(login, origin.network(), () -> {
            if (!PasswordText.cannotBeWithin(password, policy.get().maxPassword())) {
                try {
                    found.set(authorities.authenticate(credentials).orElse(null));
                } catch (InconclusiveRefusal e) {
                    // Counts as a failure; otherwise guesses would be free while the provider is unreliable.
                    doubt.set(e);
                }
            }
            return found.get() != null;
        });
        ChatException refusal = doubt.get();
        if (refusal != null) {
            throw refusal;
        }
        ExternalIdentity person = found.get();
        if (!right || person == null) {
            throw SignIn.wrongCredentials();
        }
        return externals.signIn(person, origin);
    }

    private boolean isAdministrator(String username) {
        return directory.find(username).filter(AccountInfo::administrator).isPresent();
    }

    /** Changes the password and ends all other sessions, as someone who knew the old one may have opened them. */
    public void changePassword(OpenSession session, String oldPassword, String newPassword, String address) {
        String username = session.username();
        Require.present("oldPassword", oldPassword);
        requirePassword("newPassword", newPassword);
        Network network = Network.of(address);
        AccountInfo account = account(username);
        if (account.external()) {
            throw ChatException.in(
                    "oldPassword",
                    Problem.EXTERNAL_ACCOUNT,
                    "The password of this account is not kept here. Change it where your organisation keeps it.");
        }
        limits.count(RateClass.PROFILE, username);
        Optional<String> hash = store.passwordHash(username);
        if (!logins.verify(username, network, () -> matches(network, oldPassword, hash))) {
            throw ChatException.in("oldPassword", Problem.WRONG_CREDENTIALS, "The old password is wrong.");
        }
        if (account.mustChangePassword()
                && PasswordText.prepared(newPassword).equals(PasswordText.prepared(oldPassword))) {
            throw ChatException.in(
                    "newPassword", Problem.INVALID_VALUE, "newPassword must differ from the one that was set for you.");
        }
        String newHash = passwords.hash(network, newPassword);
        journal.run(new ChangePassword(username, session.id(), hash.orElseThrow(), newHash));
    }

    /**
     * The hash of a password that one user sets for another, checked by {@link #requirePassword}.
     *
     * @param address the network address of the caller
     */
    public String hashOf(String password, String address) {
        return passwords.hash(Network.of(address), password);
    }

    /** The length that passwords must have, in characters. */
    public int minPassword() {
        return policy.get().minPassword();
    }

    /** Until when a password that an administrator set can be used to sign in; empty for any other password. */
    public Optional<Instant> oneTimeUntil(AccountInfo account) {
        return account.oneTimeUntil(policy.get().oneTimeLife());
    }

    /** The display name as it is stored, if it is one. */
    public String checkedDisplayName(String displayName) {
        return Require.name("displayName", displayName, policy.get().maxDisplayName());
    }

    /** Changes the display name, which is also shown with earlier messages, and returns the changed account. */
    public AccountInfo updateProfile(String username, String displayName) {
        String name = checkedDisplayName(displayName);
        limits.count(RateClass.PROFILE, username);
        journal.run(new UpdateProfile(username, name));
        return account(username);
    }

    /** The users whose names contain {@code part}, ordered by username, at most {@code limit}. */
    public List<AccountInfo> search(String part, int limit) {
        return directory.search(part, limit);
    }

    /**
     * @param hash empty for an unknown account; the check then takes just as long
     */
    private boolean matches(Network network, String password, Optional<String> hash) {
        if (PasswordText.cannotBeWithin(password, policy.get().maxPassword())) {
            return passwords.matchesDecoy(network, "");
        }
        return hash.map(known -> passwords.matches(network, password, known))
                .orElseGet(() -> passwords.matchesDecoy(network, password));
    }

    /** Refuses a password that violates the password rules. */
    public void requirePassword(String field, String password) {
        Require.password(
                field, password, policy.get().minPassword(), policy.get().maxPassword());
    }

    private AccountInfo account(String username) {
        return directory
                .find(username)
                .orElseThrow(() -> new IllegalStateException("An open session must have an account"));
    }

    static ChatException registrationClosed() {
        return ChatException.of(Problem.REGISTRATION_CLOSED, "Registration is closed on this server.");
    }

    static ChatException setupTokenRequired() {
        return ChatException.in(
                "setupToken",
                Problem.SETUP_TOKEN_REQUIRED,
                "The first account administers this server, and takes the setup token that the server showed at its start.");
    }
}
