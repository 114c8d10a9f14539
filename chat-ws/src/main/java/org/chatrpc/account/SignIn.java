package org.chatrpc.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.fact.SessionClosed;
import org.chatrpc.model.fact.SessionOpened;

/**
 * Opens a session for someone who proved to know the password. If there are too many, the ones that were unused for longest
 * end.
 *
 * @param provenHash the hash that the password was compared with, which must still be the account's
 * @param lastUses when this node last saw the person's sessions in use, by id
 */
public record SignIn(SessionRecord session, String provenHash, int maxSessions, Map<String, Instant> lastUses)
        implements Command<Void> {
    public SignIn {
        lastUses = Map.copyOf(lastUses);
    }

    @Override
    public void needs(Needs needs) {
        needs.credential(session.username());
        needs.sessionsOf(session.username());
    }

    @Override
    public Void decide(State state) {
        if (!state.hasPassword(session.username(), provenHash)) {
            throw Accounts.wrongCredentials();
        }
        List<SessionRecord> open = state.sessionsOf(session.username());
        open.stream()
                .sorted(Comparator.comparing(this::lastUse))
                .limit(Math.max(0, open.size() - maxSessions + 1))
                .forEach(unused -> state.record(new SessionClosed(unused.username(), unused.id())));
        state.record(new SessionOpened(session));
        return null;
    }

    private Instant lastUse(SessionRecord open) {
        Instant seen = lastUses.getOrDefault(open.id(), Instant.MIN);
        return seen.isAfter(open.usedAt()) ? seen : open.usedAt();
    }

    /** Without the hashes, so that they never end in a log file. */
    @Override
    public String toString() {
        return "SignIn[" + session.username() + "]";
    }
}
