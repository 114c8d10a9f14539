package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.refused;
import static org.chatrpc.client.testing.Failures.signedOut;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.OwnSession;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.signin.SignInOptions;

/** The accounts and sessions of the in-memory server. Guarded by the lock of {@link InMemoryServer}. */
final class InMemoryAccounts {

    private final InMemoryState state;
    private final Map<String, String> usersByToken = new TreeMap<>();
    private final Set<String> oneTime = new HashSet<>();
    private String setupToken = "";
    SignInOptions signInOptions = SignInOptions.PASSWORD_ONLY;

    InMemoryAccounts(InMemoryState state) {
        this.state = state;
    }

    /** The user of a session. */
    String user(SessionToken token) {
        String user = usersByToken.get(token.value());
        if (user == null) {
            throw signedOut();
        }
        return user;
    }

    /** The password serves only to choose another. */
    void setOneTimePassword(String username, String password) {
        state.users.put(
                username,
                new InMemoryState.User(username, state.users.get(username).displayName(), password));
        oneTime.add(username);
    }

    void requireSetupToken(String token) {
        setupToken = token;
    }

    Account signUp(String username, String password, String displayName, String givenToken) {
        if (state.users.isEmpty() && !givenToken.equals(setupToken)) {
            throw refused("SETUP_TOKEN_REQUIRED", "The first account takes the setup token.", "setupToken");
        }
        boolean first = state.users.isEmpty();
        create(username, password, displayName);
        if (first) {
            state.administrators.add(username);
        }
        return newSession(username);
    }

    /** Creates an account without a session. */
    void create(String username, String password, String displayName) {
        if (state.users.containsKey(username)) {
            throw refused("USERNAME_TAKEN", "The username is taken.", "username");
        }
        state.users.put(
                username, new InMemoryState.User(username, displayName.isEmpty() ? username : displayName, password));
        state.addMember("general", username, Role.MEMBER);
    }

    boolean mustChangePassword(String username) {
        return oneTime.contains(username);
    }

    /** How many sessions are open. */
    int open() {
        return usersByToken.size();
    }

    List<AccountSession> sessionsOf(String username) {
        return usersByToken.entrySet().stream()
                .filter(session -> session.getValue().equals(username))
                .map(session -> ownSession(session.getKey(), true, Instant.now()))
                .map(own -> new AccountSession(
                        own.id(), own.clientName(), own.address(), own.createdAt(), own.lastSeenAt(), own.expiresAt()))
                .toList();
    }

    /** Ends all sessions of an account. */
    void signOutAll(String username) {
        usersByToken.values().removeIf(username::equals);
    }

    void end(String sessionId) {
        if (usersByToken.remove(sessionId.replace("session-", "")) == null) {
            throw refused("NO_SUCH_SESSION", "There is no such session.", "sessionId");
        }
    }

    Account signIn(String username, String password) {
        InMemoryState.User user = state.users.get(username);
        if (user == null || !user.password().equals(password)) {
            throw refused("WRONG_CREDENTIALS", "Wrong username or password.", "");
        }
        if (state.inactive.contains(username)) {
            throw refused("ACCOUNT_INACTIVE", "The account is deactivated.", "");
        }
        return newSession(username);
    }

    /** Reads the token without verifying it, which is not the client's task. */
    Account signInWithToken(String idToken, String nonce) {
        String[] parts = idToken.split("\\.");
        JsonObject claims = JsonParser.parseString(
                        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .getAsJsonObject();
        if (!claims.get("nonce").getAsString().equals(nonce)) {
            throw refused("TOKEN_REFUSED", "The nonce is another one.", "identityToken");
        }
        String username = claims.get("preferred_username").getAsString();
        if (!state.users.containsKey(username)) {
            create(username, "no password at all", username);
        }
        return newSession(username);
    }

    void signOut(SessionToken token) {
        usersByToken.remove(token.value());
    }

    void signOutEverybody() {
        usersByToken.clear();
    }

    void changePassword(SessionToken token, String oldPassword, String newPassword) {
        String me = user(token);
        InMemoryState.User known = state.users.get(me);
        if (!known.password().equals(oldPassword)) {
            throw refused("WRONG_CREDENTIALS", "The old password is wrong.", "oldPassword");
        }
        state.users.put(me, new InMemoryState.User(me, known.displayName(), newPassword));
        oneTime.remove(me);
        usersByToken
                .entrySet()
                .removeIf(session ->
                        session.getValue().equals(me) && !session.getKey().equals(token.value()));
    }

    List<OwnSession> sessions(SessionToken token) {
        String me = user(token);
        Instant now = Instant.now();
        return usersByToken.entrySet().stream()
                .filter(session -> session.getValue().equals(me))
                .map(session -> ownSession(session.getKey(), session.getKey().equals(token.value()), now))
                .toList();
    }

    void revoke(SessionToken token, String sessionId) {
        user(token);
        end(sessionId);
    }

    private static OwnSession ownSession(String token, boolean current, Instant now) {
        return new OwnSession(
                "session-" + token,
                current ? "RPC chat desktop on Linux" : "",
                "192.0.2.7",
                now.minusSeconds(90_000),
                now.minusSeconds(60),
                now.plusSeconds(2_000_000),
                current);
    }

    private Account newSession(String username) {
        String token = "token-" + username + "-" + usersByToken.size() + "-" + System.nanoTime();
        usersByToken.put(token, username);
        return new Account(
                new SessionToken(token), username, state.users.get(username).displayName(), oneTime.contains(username));
    }
}
