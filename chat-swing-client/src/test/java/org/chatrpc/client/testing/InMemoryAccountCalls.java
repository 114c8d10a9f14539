package org.chatrpc.client.testing;

import java.util.List;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Person;

/** The calls of the in-memory server about accounts and their sessions. */
abstract class InMemoryAccountCalls extends InMemoryControls implements ChatGateway {

    final InMemoryAccounts accounts;
    private final InMemoryAdministration administration;

    InMemoryAccountCalls(InMemoryState state) {
        super(state);
        accounts = new InMemoryAccounts(state);
        administration = new InMemoryAdministration(this, state, accounts, moderation);
    }

    public synchronized void revokeSessions() {
        accounts.signOutEverybody();
        notifyAll();
    }

    @Override
    public Account signUp(String username, String password, String displayName, String setupToken) {
        return answer("signUp", () -> accounts.signUp(username, password, displayName, setupToken));
    }

    /** As if an administrator had reset the password. */
    public synchronized void setOneTimePassword(String username, String password) {
        accounts.setOneTimePassword(username, password);
    }

    /** The first account takes this token from now on. */
    public synchronized void requireSetupToken(String token) {
        accounts.requireSetupToken(token);
    }

    @Override
    public boolean administers(SessionToken token, String username) {
        return answer(
                "administers",
                () -> state.administrators.contains(accounts.user(token))
                        && accounts.user(token).equals(username));
    }

    @Override
    public AdminGateway administration() {
        return administration;
    }

    /** What was done about the resolved reports. */
    public synchronized List<String> resolutions() {
        return administration.resolutions();
    }

    @Override
    public Account signIn(String username, String password) {
        return answer("signIn", () -> accounts.signIn(username, password));
    }

    @Override
    public void signOut(SessionToken token) {
        obey("signOut", () -> accounts.signOut(token));
    }

    @Override
    public Person updateProfile(SessionToken token, String displayName) {
        return answer("updateProfile", () -> state.rename(accounts.user(token), displayName));
    }

    @Override
    public void changePassword(SessionToken token, String oldPassword, String newPassword) {
        obey("changePassword", () -> accounts.changePassword(token, oldPassword, newPassword));
    }

    @Override
    public List<OwnSession> listSessions(SessionToken token) {
        return answer("listSessions", () -> accounts.sessions(token));
    }

    @Override
    public void revokeSession(SessionToken token, String sessionId) {
        obey("revokeSession", () -> accounts.revoke(token, sessionId));
    }
}
