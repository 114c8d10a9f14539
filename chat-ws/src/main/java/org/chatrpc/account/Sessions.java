package org.chatrpc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Draft;
import org.chatrpc.log.Journal;
import org.chatrpc.model.Fact;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** The sessions of people: whose token it is, and which to end. Thread-safe. */
public final class Sessions {
    /** Someone is online who called within this time; a client polls at least that often. */
    private static final Duration ONLINE = Duration.ofSeconds(60);

    private static final int MAX_CLIENT_NAME = 100;

    private final SessionDirectory directory;
    private final Journal journal;
    private final AccountPolicy policy;
    private final RateLimits limits;
    private final Clock clock;
    private final Tokens tokens = new Tokens();

    public Sessions(SessionDirectory directory, Journal journal, AccountPolicy policy, RateLimits limits, Clock clock) {
        this.directory = directory;
        this.journal = journal;
        this.policy = policy;
        this.limits = limits;
        this.clock = clock;
    }

    /** The session of this token; from memory, without any lock. */
    public OpenSession authenticate(String token) {
        if (token == null || token.isEmpty()) {
            throw unauthenticated();
        }
        Instant now = clock.instant();
        OpenSession session = directory
                .byTokenHash(Tokens.hash(token))
                .filter(open -> now.isBefore(open.details().expiresAt()))
                .orElseThrow(Sessions::unauthenticated);
        session.seen(now);
        return session;
    }

    /** The open sessions of this person, newest first. */
    public List<OpenSession> of(String username) {
        Instant now = clock.instant();
        return directory.of(username).stream()
                .filter(session -> now.isBefore(session.details().expiresAt()))
                .toList();
    }

    /** Ends one of this person's sessions. */
    public void close(String username, String sessionId) {
        if (directory.of(username).stream().noneMatch(session -> session.id().equals(sessionId))) {
            throw ChatException.in("sessionId", Problem.NO_SUCH_SESSION, "You have no such session.");
        }
        limits.count(RateClass.SESSIONS, username);
        journal.record(new Draft.Facts(new Fact.SessionClosed(username, sessionId)));
    }

    /** Whether the person used the chat within the last minute. */
    public boolean isOnline(String username) {
        Instant since = clock.instant().minus(ONLINE);
        return directory.of(username).stream()
                .anyMatch(session -> session.lastSeen().isAfter(since));
    }

    /** A session that is not opened yet: recording its facts opens it, and closes the oldest if there are too many. */
    Opening prepare(String username, Origin origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String token = tokens.newToken();
        SessionRecord session = new SessionRecord(
                tokens.newId(),
                Tokens.hash(token),
                username,
                shortened(origin.clientName()),
                origin.address(),
                now,
                now.plus(policy.sessionLifetime()));
        List<Fact> facts = new ArrayList<>();
        directory.of(username).stream()
                .skip(policy.maxSessions() - 1L)
                .forEach(oldest -> facts.add(new Fact.SessionClosed(username, oldest.id())));
        facts.add(new Fact.SessionOpened(session));
        return new Opening(token, session, facts);
    }

    record Opening(String token, SessionRecord session, List<Fact> facts) {}

    private static String shortened(String clientName) {
        String printable = clientName
                .codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(MAX_CLIENT_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return printable.strip();
    }

    private static ChatException unauthenticated() {
        return ChatException.in(
                "token", Problem.UNAUTHENTICATED, "Sign in first: this token is not, or no longer, valid.");
    }
}
