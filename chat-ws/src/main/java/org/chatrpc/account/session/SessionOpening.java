package org.chatrpc.account.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Opens a session for the authenticated owner of an account, as part of commands. If there are too many, the least
 * recently used ones are closed.
 *
 * @param maxSessions how many the account may have
 * @param lastUses when this node last saw each of the user's sessions in use, by session id
 */
public record SessionOpening(SessionRecord session, int maxSessions, Map<String, Instant> lastUses) {
    public SessionOpening {
        lastUses = Map.copyOf(lastUses);
    }

    /** Declares what {@link #open} reads. */
    public void needs(ReadSet needs) {
        needs.account(session.username());
        needs.sessionsOf(session.username());
    }

    /** Opens it, unless the account is inactive. */
    public void open(State state) {
        if (!state.get(Tables.ACCOUNTS, session.username()).orElseThrow().isActive()) {
            throw ChatException.of(Problem.ACCOUNT_INACTIVE, "This account was deactivated by an administrator.");
        }
        List<SessionRecord> open = state.sessionsOf(session.username());
        open.stream()
                .sorted(Comparator.comparing(this::lastUse))
                .limit(Math.max(0, open.size() - maxSessions + 1))
                .forEach(unused -> state.record(new SessionClosed(unused.username(), unused.id())));
        state.record(new SessionOpened(session));
    }

    private Instant lastUse(SessionRecord open) {
        Instant seen = lastUses.getOrDefault(open.id(), Instant.MIN);
        return seen.isAfter(open.usedAt()) ? seen : open.usedAt();
    }
}
