package org.chatrpc.account;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Credential;
import org.chatrpc.model.fact.account.PasswordChanged;
import org.chatrpc.model.fact.account.SessionClosed;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Changes a password and ends all other sessions, as someone who knew the old password may have opened them.
 *
 * @param sessionId the calling session, which is kept
 * @param verifiedHash the hash that the old password was verified against; it must still be current
 */
public record ChangePassword(String username, String sessionId, String verifiedHash, String newHash)
        implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(username);
        needs.credential(username);
        needs.sessionsOf(username);
    }

    @Override
    public Void decide(State state) {
        if (!state.hasPassword(username, verifiedHash)) {
            throw ChatException.in("oldPassword", Problem.WRONG_CREDENTIALS, "The old password is wrong.");
        }
        state.store(new Credential(username, newHash));
        state.record(new PasswordChanged(username));
        state.sessionsOf(username).stream()
                .filter(session -> !session.id().equals(sessionId))
                .forEach(session -> state.record(new SessionClosed(username, session.id())));
        return null;
    }

    /** Without the hashes, so that they never end up in a log file. */
    @Override
    public String toString() {
        return "ChangePassword[" + username + "]";
    }
}
