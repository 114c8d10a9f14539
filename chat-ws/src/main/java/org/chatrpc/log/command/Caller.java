package org.chatrpc.log.command;

import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * The session with which a write is made: that of a user, or the token of a service. It may have been ended after the
 * call was authenticated, on another node or by an earlier command of the same transaction, so the transaction checks
 * again.
 *
 * <p>That also covers the account: a deactivation ends all sessions of the account in its own transaction, and none is opened
 * for an inactive account.
 *
 * @param username whose session it is
 * @param sessionId not a secret
 */
public record Caller(String username, String sessionId) {
    /** Declares what {@link #require} reads. */
    void needs(ReadSet needs) {
        needs.row(Tables.SESSIONS, sessionId);
    }

    /**
     * Refuses if the session has ended. One that expired a moment ago passes: no one ended it, and the call started in
     * time.
     *
     * @throws ChatException UNAUTHENTICATED
     */
    void require(State state) {
        if (state.get(Tables.SESSIONS, sessionId)
                .map(SessionRecord::username)
                .filter(username::equals)
                .isEmpty()) {
            throw unauthenticated();
        }
    }

    /** The refusal of a token without a session. */
    public static ChatException unauthenticated() {
        return ChatException.in(
                "token", Problem.UNAUTHENTICATED, "The token is invalid or has expired. Sign in again.");
    }
}
