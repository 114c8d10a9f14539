package org.chatrpc.admin.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chatrpc.account.Accounts;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.command.Command;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.problem.Require;
import org.chatrpc.text.Identifier;
import org.jspecify.annotations.Nullable;

/** Administers accounts and their sessions. Callers must have verified that the actor is an administrator. Thread-safe. */
public final class AccountAdministration {
    private final AccountDirectory directory;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Journal journal;
    private final RateLimits limits;
    private final String roomForAll;
    private final OneTimePasswords passwords = new OneTimePasswords();

    /**
     * @param roomForAll the room that every new account joins
     */
    public AccountAdministration(
            AccountDirectory directory,
            Accounts accounts,
            Sessions sessions,
            Journal journal,
            RateLimits limits,
            String roomForAll) {
        this.directory = directory;
        this.accounts = accounts;
        this.sessions = sessions;
        this.journal = journal;
        this.limits = limits;
        this.roomForAll = roomForAll;
    }

    /**
     * The accounts after {@code afterUsername} (from the first one if empty) whose names contain {@code part}, ordered by
     * username, at most {@code limit}.
     */
    public List<AccountView> list(String part, boolean activeOnly, String afterUsername, int limit) {
        return directory.search(part, activeOnly, afterUsername, limit).stream()
                .map(this::view)
                .toList();
    }

    public AccountView get(@Nullable String username) {
        return view(require(username));
    }

    /**
     * Creates an account, whose owner must change the password at first.
     *
     * @param password empty to generate one
     * @param address the network address of the caller
     */
    public NewPassword create(
            String actor,
            String username,
            Optional<String> displayName,
            Optional<String> password,
            boolean administrator,
            String address) {
        Require.chosen("username", Identifier.USERNAME, username);
        String name = accounts.checkedDisplayName(displayName.orElse(username));
        Optional<String> generated = generatedUnless(password);
        return withHash(actor, password.or(() -> generated).orElseThrow(), address, hash -> {
            journal.run(new CreateAccount(actor, username, name, hash, administrator, roomForAll));
            return new NewPassword(view(username), generated);
        });
    }

    /**
     * Replaces a password, which its owner must change at first, and ends the sessions of the account.
     *
     * @param password empty to generate one
     * @param address the network address of the caller
     */
    public NewPassword resetPassword(
            String actor, @Nullable String username, Optional<String> password, String address) {
        String name = require(username).username();
        Optional<String> generated = generatedUnless(password);
        return withHash(actor, password.or(() -> generated).orElseThrow(), address, hash -> {
            journal.run(new ResetPassword(actor, name, hash));
            return new NewPassword(view(name), generated);
        });
    }

    public AccountView setAdministrator(String actor, @Nullable String username, boolean administrator) {
        return change(actor, username, name -> new SetAdministrator(actor, name, administrator));
    }

    public AccountView setAuditor(String actor, @Nullable String username, boolean auditor) {
        return change(actor, username, name -> new SetAuditor(actor, name, auditor));
    }

    /** Deactivates an account. Repeating the call changes nothing. */
    public AccountView deactivate(String actor, @Nullable String username) {
        return change(actor, username, name -> new DeactivateAccount(actor, name));
    }

    /** Makes a deactivated account usable again. Repeating the call changes nothing. */
    public AccountView reactivate(String actor, @Nullable String username) {
        return change(actor, username, name -> new ReactivateAccount(actor, name));
    }

    /** The open sessions of an account, newest first. */
    public List<OpenSession> sessions(@Nullable String username) {
        return sessions.of(require(username).username());
    }

    /** Ends one session of an account. */
    public void endSession(String actor, @Nullable String username, @Nullable String sessionId) {
        String id = Require.present("sessionId", sessionId);
        run(actor, new EndSession(actor, Require.present("username", username), id));
    }

    /** Ends all sessions of an account, and returns how many there were. */
    public int endSessions(String actor, @Nullable String username) {
        return run(actor, new EndSessions(actor, Require.present("username", username)));
    }

    private AccountView change(String actor, @Nullable String username, Function<String, Command<Void>> command) {
        String name = Require.present("username", username);
        run(actor, command.apply(name));
        return view(name);
    }

    private <R> R run(String actor, Command<R> command) {
        limits.count(RateClass.ADMINISTRATION, actor);
        return journal.run(command);
    }

    private Optional<String> generatedUnless(Optional<String> password) {
        return password.isPresent() ? Optional.empty() : Optional.of(passwords.next(accounts.minPassword()));
    }

    /** Counts the write before the password is hashed, which takes a while. */
    private NewPassword withHash(String actor, String password, String address, Function<String, NewPassword> use) {
        accounts.requirePassword("password", password);
        limits.count(RateClass.ADMINISTRATION, actor);
        return use.apply(accounts.hashOf(password, address));
    }

    private AccountInfo require(@Nullable String username) {
        String name = Require.present("username", username);
        return directory.find(name).orElseThrow(() -> AdminRules.noSuchUser(name));
    }

    /** An account that the caller has just created or changed. */
    private AccountView view(String username) {
        return view(directory
                .find(username)
                .orElseThrow(() -> new IllegalStateException("Accounts are never removed, but " + username + " is")));
    }

    private AccountView view(AccountInfo account) {
        List<OpenSession> open = sessions.of(account.username());
        return new AccountView(
                account,
                open.size(),
                open.stream().map(OpenSession::lastUse).max(Comparator.naturalOrder()),
                accounts.oneTimeUntil(account));
    }
}
