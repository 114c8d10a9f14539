package org.chatrpc.account.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Opens a session for a user whose password was verified. If there are too many, those unused for the longest time are
 * closed.
 *
 * @param verifiedHash the hash that the password was verified against; it must still be current
 * @param lastUses when this node last saw each of the user's sessions in use, by session id
 */
public record SignIn(SessionRecord session, String verifiedHash, int maxSessions, Map<String, Instant> lastUses)
        implements Command<Void> {
    public SignIn {
        lastUses = Map.copyOf(lastUses);
    }

    @Override
    public void needs(Needs needs) {
        needs.account(session.username());
        needs.credential(session.username());
        needs.sessionsOf(session.username());
    }

    @Override
    public Void decide(State state) {
        if (!state.hasPassword(session.username(), verifiedHash)) {
            throw wrongCredentials();
        }
        if (!state.get(Tables.ACCOUNTS, session.username()).orElseThrow().isActive()) {
            throw ChatException.of(Problem.ACCOUNT_INACTIVE, "This account was deactivated by an administrator.");
        }
        List<SessionRecord> open = state.sessionsOf(session.username());
        open.stream()
                .sorted(Comparator.comparing(this::lastUse))
                .limit(Math.max(0, open.size() - maxSessions + 1))
                .forEach(unused -> state.record(new SessionClosed(unused.username(), unused.id())));
        state.record(new SessionOpened(session));
        return null;
    }

    /** The refusal of a sign-in, which does not tell whether there is such an account. */
    public static ChatException wrongCredentials() {
        return ChatException.of(Problem.WRONG_CREDENTIALS, "The username or the password is wrong.");
    }

    private Instant lastUse(SessionRecord open) {
        Instant seen = lastUses.getOrDefault(open.id(), Instant.MIN);
        return seen.isAfter(open.usedAt()) ? seen : open.usedAt();
    }

    /** Without the hashes, so that they never end up in a log file. */
    @Override
    public String toString() {
        return "SignIn[" + session.username() + "]";
    }
}
