package org.chatrpc.client.soap;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.session.admin.AdminRights;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.signin.SignInOptions;
import org.chatrpc.client.soap.mapping.FromContract;
import org.chatrpc.client.soap.mapping.ToContract;
import org.chatrpc.contract.GetSignInOptions;

/** The calls on the user's own account and its sessions. Thread-safe. */
abstract class SoapAccounts extends SoapCalls {

    /** More people than this rarely have a name that contains another one's. */
    private static final int PEOPLE = 100;

    SoapAccounts(ServerAddresses addresses, Set<ServerAddress> known, Duration answerTimeout) {
        super(addresses, known, answerTimeout);
    }

    public final Account signUp(String username, String password, String displayName, String setupToken) {
        return FromContract.account(
                callOnce(port -> port.register(ToContract.register(username, password, displayName, setupToken)))
                        .getSession());
    }

    public final Account signIn(String username, String password) {
        return FromContract.account(
                call(port -> port.login(ToContract.login(username, password))).getSession());
    }

    public final SignInOptions signInOptions() {
        try {
            return SignInResponse.options(call(port -> port.getSignInOptions(new GetSignInOptions())));
        } catch (GatewayException.Refused refused) {
            if (refused.refusal().code().equals("INVALID_REQUEST")) {
                // A server of an earlier version.
                return SignInOptions.PASSWORD_ONLY;
            }
            throw refused;
        }
    }

    public final Account signInWithToken(String idToken, String nonce) {
        return FromContract.account(callOnce(port -> port.signInWithToken(ToContract.signInWithToken(idToken, nonce)))
                .getSession());
    }

    public final void signOut(SessionToken token) {
        call(port -> port.logout(ToContract.logout(token)));
    }

    public final Person updateProfile(SessionToken token, String displayName) {
        return FromContract.person(call(port -> port.updateProfile(ToContract.updateProfile(token, displayName)))
                .getUser());
    }

    public final void changePassword(SessionToken token, String oldPassword, String newPassword) {
        callOnce(port -> port.changePassword(ToContract.changePassword(token, oldPassword, newPassword)));
    }

    public final List<OwnSession> listSessions(SessionToken token) {
        return call(port -> port.listSessions(ToContract.listSessions(token))).getSession().stream()
                .map(FromContract::ownSession)
                .toList();
    }

    public final void revokeSession(SessionToken token, String sessionId) {
        callOnce(port -> port.revokeSession(ToContract.revokeSession(token, sessionId)));
    }

    /** If so many others have names like this one that it is not found, there are none. */
    public final AdminRights duties(SessionToken token, String username) {
        return call(port -> port.listUsers(ToContract.listUsers(token, username, PEOPLE))).getUser().stream()
                .filter(user -> user.getUsername().equals(username))
                .findFirst()
                .map(user -> new AdminRights(user.isAdministrator(), Boolean.TRUE.equals(user.isAuditor())))
                .orElse(AdminRights.NONE);
    }
}
