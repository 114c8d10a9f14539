package org.chatrpc.account.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Opens a session for a user whose password was verified.
 *
 * @param verifiedHash the hash that the password was verified against; it must still be current
 * @param administratorsOnly whether only administrators can use a password of this server, because other users are
 *     authenticated externally
 * @param oneTimeLife how long a password that an administrator set can be used; zero for no limit
 */
public record SignIn(SessionOpening opening, String verifiedHash, boolean administratorsOnly, Duration oneTimeLife)
        implements Command<Void> {
    /** A sign-in that is not restricted to administrators. */
    public SignIn(SessionRecord session, String verifiedHash, int maxSessions, Map<String, Instant> lastUses) {
        this(new SessionOpening(session, maxSessions, lastUses), verifiedHash, false, Duration.ZERO);
    }

    @Override
    public void needs(ReadSet needs) {
        needs.credential(username());
        opening.needs(needs);
    }

    @Override
    public Void decide(State state) {
        if (!state.hasPassword(username(), verifiedHash) || (administratorsOnly && !isAdministrator(state))) {
            throw wrongCredentials();
        }
        requireInTime(state);
        opening.open(state);
        return null;
    }

    /** The password has been verified, so this reveals nothing about accounts to others. */
    private void requireInTime(State state) {
        state.get(Tables.ACCOUNTS, username())
                .flatMap(account -> account.oneTimeUntil(oneTimeLife))
                .filter(until -> !state.now().isBefore(until))
                .ifPresent(until -> {
                    throw ChatException.of(
                            Problem.PASSWORD_EXPIRED,
                            "This password was for one use and has expired. Ask an administrator for another one.");
                });
    }

    private boolean isAdministrator(State state) {
        return state.get(Tables.ACCOUNTS, username())
                .filter(AccountInfo::administrator)
                .isPresent();
    }

    private String username() {
        return opening.session().username();
    }

    /** The refusal of a sign-in, which does not reveal whether there is such an account. */
    public static ChatException wrongCredentials() {
        return ChatException.of(Problem.WRONG_CREDENTIALS, "The username or the password is wrong.");
    }

    /** Without the hashes, so that they never end up in a log file. */
    @Override
    public String toString() {
        return "SignIn[" + username() + "]";
    }
}
