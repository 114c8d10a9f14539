package org.chatrpc.account.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.directory.AccountPolicy;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.command.Caller;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Authenticates calls, and opens, renews, lists and ends sessions. Thread-safe. */
public final class Sessions {
    private static final int MAX_CLIENT_NAME = 100;
    /** How many times a session in constant use is renewed per lifetime. */
    private static final int RENEWALS_PER_LIFETIME = 30;
    /** The expiry stored for tokens that never expire. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final Duration TOKEN_USE_EVERY = Duration.ofHours(1);
    /**
     * How often use is recorded for accounts with at least half of the permitted sessions. At the limit, the least
     * recently used session ends. The node that decides knows only the recorded uses on other nodes, so these must be
     * recent.
     */
    private static final Duration NEAR_LIMIT_USE_EVERY = Duration.ofMinutes(5);

    private final SessionDirectory directory;
    private final AccountDirectory accounts;
    private final Journal journal;
    private final Supplier<AccountPolicy> policy;
    private final RateLimits limits;
    private final Clock clock;
    private final Clock trusted;
    private final Tokens tokens = new Tokens();

    /**
     * @param clock the time of uses and of new sessions
     * @param trusted the clock by which sessions expire
     */
    public Sessions(
            SessionDirectory directory,
            AccountDirectory accounts,
            Journal journal,
            Supplier<AccountPolicy> policy,
            RateLimits limits,
            Clock clock,
            Clock trusted) {
        this.directory = directory;
        this.accounts = accounts;
        this.journal = journal;
        this.policy = policy;
        this.limits = limits;
        this.clock = clock;
        this.trusted = trusted;
    }

    private Duration renewEvery(String username) {
        AccountPolicy limits = policy.get();
        // For each call: a division of durations goes by way of decimals.
        long usual = limits.sessionLifetime().toMillis() / RENEWALS_PER_LIFETIME;
        boolean isNearLimit = 2 * directory.count(username) >= limits.maxSessions();
        return Duration.ofMillis(isNearLimit ? Math.min(usual, NEAR_LIMIT_USE_EVERY.toMillis()) : usual);
    }

    /**
     * The session of this token, for a user's calls, or the token of a service account if its scope allows the call.
     *
     * @param allowed decides for scopes of service accounts
     */
    public OpenSession authenticate(@Nullable String token, Predicate<Scope> allowed) {
        OpenSession session = authenticated(token);
        if (!session.scope().isEverything() && !allowed.test(session.scope())) {
            throw notInScope();
        }
        requirePasswordChanged(session);
        return session;
    }

    /** Refuses the token of a service account for what its scope does not cover. */
    public static ChatException notInScope() {
        return ChatException.in(
                "token", Problem.NOT_PERMITTED, "The scope of this token does not permit this operation.");
    }

    /**
     * The session of this token, for any call but those of {@link #authenticateBeforePasswordChange}. Answered from
     * memory, without a lock.
     */
    public OpenSession authenticate(@Nullable String token) {
        return authenticate(token, scope -> false);
    }

    private void requirePasswordChanged(OpenSession session) {
        if (accounts.find(session.username())
                .map(AccountInfo::mustChangePassword)
                .orElse(false)) {
            throw ChatException.of(
                    Problem.PASSWORD_CHANGE_REQUIRED,
                    "An administrator set the password of this account. Change it first.");
        }
    }

    /** The session of this token, for a call that is allowed before a password set by an administrator was changed. */
    public OpenSession authenticateBeforePasswordChange(@Nullable String token) {
        OpenSession session = authenticated(token);
        if (!session.scope().isEverything()) {
            throw ChatException.in("token", Problem.NOT_PERMITTED, "Service tokens cannot call this operation.");
        }
        return session;
    }

    private OpenSession authenticated(@Nullable String token) {
        if (token == null || token.isEmpty()) {
            throw Caller.unauthenticated();
        }
        Instant now = trusted.instant();
        OpenSession session = directory
                .byTokenHash(Tokens.hash(token))
                .filter(open -> now.isBefore(open.details().expiresAt()))
                .orElseThrow(Caller::unauthenticated);
        session.seen(clock.instant());
        renew(session, now);
        return session;
    }

    /**
     * Extends the expiry of a session in use, and records the use. Costs one write per session and day with the default
     * lifetime of 30 days, and more if the account is near the limit of sessions. The token of a service account
     * keeps its expiry; its use is recorded at most once an hour. A session that has expired by the system clock is not
     * renewed: for some minutes after a restart, the trusted time may be that of the last entry, long before it
     * expired.
     */
    private void renew(OpenSession session, Instant now) {
        if (!clock.instant().isBefore(session.details().expiresAt())) {
            return;
        }
        boolean isToken = !session.scope().isEverything();
        if (session.claimRenewal(
                now, isToken ? session.tokenUseInterval(TOKEN_USE_EVERY) : renewEvery(session.username()))) {
            Instant expires = isToken
                    ? session.details().expiresAt()
                    : now.plus(policy.get().sessionLifetime()).truncatedTo(ChronoUnit.MILLIS);
            try {
                Future<?> unused = journal.submitInternal(new RenewSession(
                        session.username(), session.id(), now.truncatedTo(ChronoUnit.MILLIS), expires));
            } catch (ChatException e) {
                // The database is unavailable; a later call retries, long before the session expires.
            }
        }
    }

    /** The user's open sessions, newest first. */
    public List<OpenSession> of(String username) {
        Instant now = trusted.instant();
        return directory.of(username).stream()
                .filter(session -> now.isBefore(session.details().expiresAt()))
                .toList();
    }

    /** Ends one of the user's sessions. */
    public void close(String username, String sessionId) {
        limits.count(RateClass.SESSIONS, username);
        journal.run(new CloseSession(username, sessionId));
    }

    /** A session that has yet to be opened. */
    public PreparedSession prepare(String username, Origin origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String token = tokens.newToken();
        SessionRecord session = new SessionRecord(
                tokens.newId(),
                Tokens.hash(token),
                username,
                shortened(origin.clientName()),
                origin.address(),
                now,
                now.plus(policy.get().sessionLifetime()),
                now);
        return new PreparedSession(token, session);
    }

    /**
     * A token of a service account that is yet to be stored.
     *
     * @param expiresAt empty for never
     */
    public PreparedSession prepareToken(String username, String name, Scope scope, Optional<Instant> expiresAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (expiresAt.filter(end -> !end.isAfter(now)).isPresent()) {
            throw ChatException.in("expiresAt", Problem.INVALID_VALUE, "expiresAt must be in the future.");
        }
        String token = tokens.newToken();
        SessionRecord session = new SessionRecord(
                tokens.newId(),
                Tokens.hash(token),
                username,
                name,
                "",
                now,
                expiresAt.orElse(NEVER).truncatedTo(ChronoUnit.MILLIS),
                now,
                scope.toString());
        return new PreparedSession(token, session);
    }

    /** How many tokens a service account may have. */
    public int maxTokens() {
        return policy.get().maxTokens();
    }

    /** The part of a command that opens the session. */
    public SessionOpening opening(PreparedSession prepared) {
        Map<String, Instant> lastUses = directory.of(prepared.session().username()).stream()
                .collect(Collectors.toMap(OpenSession::id, OpenSession::lastUse));
        return new SessionOpening(prepared.session(), policy.get().maxSessions(), lastUses);
    }

    /** A session that a command of this node has just opened. */
    public NewSession opened(PreparedSession prepared) {
        SessionRecord session = prepared.session();
        AccountInfo account = accounts.find(session.username())
                .orElseThrow(() -> new IllegalStateException("An open session must have an account"));
        return new NewSession(prepared.token(), session.id(), account, session.expiresAt());
    }

    public record PreparedSession(String token, SessionRecord session) {}

    private static String shortened(String clientName) {
        String printable = clientName
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(MAX_CLIENT_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.strip();
    }
}
