package org.chatrpc.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Draft;
import org.chatrpc.log.Journal;
import org.chatrpc.log.Outcome;
import org.chatrpc.log.Outcome.Refusal;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Fact;
import org.chatrpc.model.Role;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;

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
    private final Clock clock;
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
            Clock clock,
            LongSupplier nanoTime,
            String roomForAll) {
        this.directory = directory;
        this.store = store;
        this.sessions = sessions;
        this.journal = journal;
        this.policy = policy;
        this.limits = limits;
        this.clock = clock;
        this.roomForAll = roomForAll;
        this.passwords = new Passwords(policy.hashing());
        this.logins = new LoginThrottle(policy.freeFailures(), policy.maxLoginDelay(), nanoTime);
        this.registrations = new RegistrationThrottle(policy.registrationsPerHour(), nanoTime);
    }

    /** Creates an account and opens a session for it. */
    public NewSession register(String username, String password, Optional<String> displayName, Origin origin) {
        if (!policy.registrationOpen() && !directory.isEmpty()) {
            throw ChatException.of(Problem.REGISTRATION_CLOSED, "New accounts are made by the administrator here.");
        }
        Require.matching("username", username, USERNAME, USERNAME_RULE);
        requirePassword("password", password);
        String shown = Require.visibleText("displayName", displayName.orElse(username), 1, policy.maxDisplayName());
        if (directory.exists(username)) {
            throw taken(username);
        }
        registrations.count(origin.network());
        String hash = passwords.hash(origin.network(), password);
        Sessions.Opening session = sessions.prepare(username, origin);
        Outcome outcome = create(username, shown, hash, session, directory.isEmpty());
        if (outcome.equals(new Outcome.Refused(Refusal.NOT_THE_FIRST_ACCOUNT))) {
            outcome = create(username, shown, hash, session, false);
        }
        if (outcome instanceof Outcome.Refused) {
            throw taken(username);
        }
        return opened(session);
    }

    /** Opens a session for someone who knows the password. */
    public NewSession login(String username, String password, Origin origin) {
        Require.matching("username", username, USERNAME, USERNAME_RULE);
        Require.present("password", password);
        if (!logins.isRight(username, origin.network(), () -> knows(origin.network(), username, password))) {
            throw ChatException.of(Problem.WRONG_CREDENTIALS, "The username or the password is wrong.");
        }
        limits.count(RateClass.SIGN_INS, username);
        Sessions.Opening session = sessions.prepare(username, origin);
        journal.record(new Draft.Facts(session.facts()));
        return opened(session);
    }

    /** Changes the password and ends the other sessions, as whoever knew the old one may have opened them. */
    public void changePassword(OpenSession session, String oldPassword, String newPassword, String address) {
        String username = session.username();
        Require.present("oldPassword", oldPassword);
        requirePassword("newPassword", newPassword);
        Network network = Network.of(address);
        limits.count(RateClass.PROFILE, username);
        if (!logins.isRight(username, network, () -> knows(network, username, oldPassword))) {
            throw ChatException.in("oldPassword", Problem.WRONG_CREDENTIALS, "The old password is wrong.");
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.PasswordChanged(username, passwords.hash(network, newPassword)));
        sessions.of(username).stream()
                .filter(other -> !other.id().equals(session.id()))
                .forEach(other -> facts.add(new Fact.SessionClosed(username, other.id())));
        journal.record(new Draft.Facts(facts));
    }

    /** Changes the name shown to people, under earlier messages too, and returns the account after that. */
    public AccountInfo updateProfile(String username, String displayName) {
        String shown = Require.visibleText("displayName", displayName, 1, policy.maxDisplayName());
        AccountInfo before = account(username);
        limits.count(RateClass.PROFILE, username);
        journal.record(new Draft.Facts(
                new Fact.AccountUpdated(new AccountInfo(username, shown, before.administrator(), before.createdAt()))));
        return account(username);
    }

    /** The people with {@code part} in their names, by username, at most {@code limit}. */
    public List<AccountInfo> search(String part, int limit) {
        return directory.search(part, limit);
    }

    private Outcome create(String username, String shown, String hash, Sessions.Opening session, boolean first) {
        AccountInfo account =
                new AccountInfo(username, shown, first, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.AccountCreated(account, hash));
        facts.add(new Fact.MemberJoined(username, roomForAll, username, first ? Role.OWNER : Role.MEMBER));
        facts.addAll(session.facts());
        return journal.record(new Draft.Facts(facts));
    }

    private boolean knows(Network network, String username, String password) {
        // In units of UTF-16, of which a character has one or two: what is longer than this cannot be the password.
        if (password.length() > 2 * policy.maxPassword()) {
            return passwords.matchesNothing(network, "");
        }
        // Not from the directory: the account may be a moment old, and made on another node.
        return store.passwordHash(username)
                .map(known -> passwords.matches(network, password, known))
                .orElseGet(() -> passwords.matchesNothing(network, password));
    }

    private void requirePassword(String field, String password) {
        Require.text(field, password, policy.minPassword(), policy.maxPassword());
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

    private static ChatException taken(String username) {
        return ChatException.in("username", Problem.USERNAME_TAKEN, "The username " + username + " is taken.");
    }
}
