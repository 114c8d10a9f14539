package org.chatrpc.client.testing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.session.admin.AdminRights;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.signin.SignInOptions;

/** The calls of the in-memory server about accounts, their sessions, and what they chose for rooms. */
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
    public AdminRights duties(SessionToken token, String username) {
        return answer("duties", () -> {
            String me = accounts.user(token);
            return new AdminRights(state.administrators.contains(me), administration.isAuditor(me));
        });
    }

    @Override
    public AdminGateway administration() {
        return administration;
    }

    /** Prepares what is kept and recorded. */
    public synchronized void keeping(Consumer<InMemoryKeeping> change) {
        change.accept(administration);
    }

    /** That many nodes tell their figures in turn, as behind a load balancer. */
    public synchronized void nodes(int count) {
        administration.nodes(count);
    }

    /** What was done about the resolved reports. */
    public synchronized List<String> resolutions() {
        return administration.resolutions();
    }

    @Override
    public Account signIn(String username, String password) {
        return answer("signIn", () -> accounts.signIn(username, password));
    }

    /** From now on people sign in with this provider as well, or with nothing else. */
    public synchronized void signInWith(SignInOptions options) {
        accounts.signInOptions = options;
    }

    @Override
    public SignInOptions signInOptions() {
        return answer("signInOptions", () -> accounts.signInOptions);
    }

    @Override
    public Account signInWithToken(String idToken, String nonce) {
        return answer("signInWithToken", () -> accounts.signInWithToken(idToken, nonce));
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
    public RoomSummary setRoomPreferences(
            SessionToken token, String room, Optional<RoomSummary.Notify> notify, Optional<Boolean> favourite) {
        return answer("setRoomPreferences", () -> state.prefer(accounts.user(token), room, notify, favourite));
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
