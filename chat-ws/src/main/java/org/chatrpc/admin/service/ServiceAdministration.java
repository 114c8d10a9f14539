package org.chatrpc.admin.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.account.Accounts;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Scope;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.admin.account.AccountView;
import org.chatrpc.admin.account.EndSession;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.text.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Administers service accounts and their tokens. Callers must have verified that the actor is an administrator.
 * Thread-safe.
 */
public final class ServiceAdministration {
    private static final int MAX_NAME = 64;
    private static final int MAX_ROOMS = 100;

    private final AccountDirectory directory;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Journal journal;
    private final RateLimits limits;

    public ServiceAdministration(
            AccountDirectory directory, Accounts accounts, Sessions sessions, Journal journal, RateLimits limits) {
        this.directory = directory;
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
        this.limits = limits;
    }

    /** Creates a service account that is a member of these rooms. */
    public AccountView create(String actor, String username, Optional<String> displayName, List<String> rooms) {
        Require.chosen("username", Identifier.USERNAME, username);
        String name = accounts.checkedDisplayName(displayName.orElse(username));
        List<String> distinct = rooms.stream().distinct().toList();
        Require.between("room", distinct.size(), 0, MAX_ROOMS);
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(new CreateServiceAccount(actor, username, name, distinct));
        return new AccountView(require(username), 0, Optional.empty(), Optional.empty());
    }

    /**
     * Issues a token.
     *
     * @param grants such as {@code post:builds}; none for posting to all rooms of the account
     * @param expiresAt empty for never
     */
    public NewToken createToken(
            String actor,
            @Nullable String username,
            @Nullable String name,
            List<String> grants,
            Optional<Instant> expiresAt) {
        String account = Require.present("username", username);
        String shown = Require.name("name", name, MAX_NAME);
        Require.between("scope", grants.size(), 0, MAX_ROOMS);
        Scope scope = grants.isEmpty()
                ? Scope.POST_ONLY
                : Scope.of(grants)
                        .orElseThrow(() -> ChatException.in(
                                "scope",
                                Problem.INVALID_VALUE,
                                "scope must be post, read, change or react, a colon, and a room or *."));
        Sessions.PreparedSession prepared = sessions.prepareToken(account, shown, scope, expiresAt);
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(new CreateServiceToken(actor, prepared.session(), scope.rooms(), sessions.maxTokens()));
        OpenSession opened = tokens(account).stream()
                .filter(token -> token.id().equals(prepared.session().id()))
                .findFirst()
                .orElseThrow(() -> ChatException.unavailable(null));
        return new NewToken(prepared.token(), opened);
    }

    /** The valid tokens of a service account, newest first. */
    public List<OpenSession> tokens(@Nullable String username) {
        AccountInfo account = require(username);
        requireService(account);
        return sessions.of(account.username());
    }

    /** Ends a token. */
    public void revokeToken(String actor, @Nullable String username, @Nullable String tokenId) {
        String id = Require.present("tokenId", tokenId);
        EndSession command = new EndSession(actor, Require.present("username", username), id, "tokenId");
        limits.count(RateClass.ADMINISTRATION, actor);
        journal.run(command);
    }

    private AccountInfo require(@Nullable String username) {
        String name = Require.present("username", username);
        return directory.find(name).orElseThrow(() -> AdminRules.noSuchUser(name));
    }

    static void requireService(AccountInfo account) {
        if (!account.service()) {
            throw ChatException.in(
                    "username",
                    Problem.NOT_PERMITTED,
                    account.username() + " is a person, and signs in with a password.");
        }
    }
}
