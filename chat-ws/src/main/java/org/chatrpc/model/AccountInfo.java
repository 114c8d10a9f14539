package org.chatrpc.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An account, without its password.
 *
 * @param deactivated whether an administrator closed it: no one can sign in
 * @param mustChangePassword whether the password was set by an administrator and has not been changed since
 * @param auditor whether it may read the audit log
 * @param service whether a program uses it rather than a person: it has tokens and no password
 * @param external whether an external provider, such as a directory, verifies the password and determines the display
 *     name
 * @param oneTimeSince when an administrator set the password, if it has not been changed since; null if it was changed
 */
public record AccountInfo(
        String username,
        String displayName,
        boolean administrator,
        Instant createdAt,
        boolean deactivated,
        boolean mustChangePassword,
        boolean auditor,
        boolean service,
        boolean external,
        @Nullable Instant oneTimeSince) {

    /** An active account whose owner chose the password. */
    public AccountInfo(String username, String displayName, boolean administrator, Instant createdAt) {
        this(username, displayName, administrator, createdAt, false, false, false, false, false, null);
    }

    public boolean isActive() {
        return !deactivated;
    }

    /** Whether it may administer the server now. */
    public boolean isActiveAdministrator() {
        return administrator && isActive();
    }

    /** Whether it may read the audit log now. */
    public boolean isActiveAuditor() {
        return auditor && isActive();
    }

    public AccountInfo withDisplayName(String changed) {
        return changed(draft -> draft.displayName = changed);
    }

    public AccountInfo withAdministrator(boolean changed) {
        return changed(draft -> draft.administrator = changed);
    }

    public AccountInfo withDeactivated(boolean changed) {
        return changed(draft -> draft.deactivated = changed);
    }

    /** The same with a password that an administrator set at this time, and that its owner has to change. */
    public AccountInfo withOneTimePassword(Instant setAt) {
        return changed(draft -> {
            draft.mustChangePassword = true;
            draft.oneTimeSince = setAt;
        });
    }

    /** The same with a password that its owner chose. */
    public AccountInfo withOwnPassword() {
        return changed(draft -> {
            draft.mustChangePassword = false;
            draft.oneTimeSince = null;
        });
    }

    /**
     * Until when the password can be used to sign in; empty for no limit.
     *
     * @param life how long after an administrator set it; zero for no limit
     */
    public Optional<Instant> oneTimeUntil(Duration life) {
        return oneTimeSince == null || life.isZero() ? Optional.empty() : Optional.of(oneTimeSince.plus(life));
    }

    public AccountInfo withAuditor(boolean changed) {
        return changed(draft -> draft.auditor = changed);
    }

    /** The same as the account of a program. */
    public AccountInfo asService() {
        return changed(draft -> draft.service = true);
    }

    /** The same as an account whose password an external provider verifies. */
    public AccountInfo asExternal() {
        return changed(draft -> draft.external = true);
    }

    private AccountInfo changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new AccountInfo(
                username,
                draft.displayName,
                draft.administrator,
                createdAt,
                draft.deactivated,
                draft.mustChangePassword,
                draft.auditor,
                draft.service,
                draft.external,
                draft.oneTimeSince);
    }

    /** The changeable parts of an account, so that each change names only its own component. */
    private static final class Draft {
        String displayName;
        boolean administrator;
        boolean deactivated;
        boolean mustChangePassword;
        boolean auditor;
        boolean service;
        boolean external;

        @Nullable
        Instant oneTimeSince;

        Draft(AccountInfo account) {
            displayName = account.displayName;
            administrator = account.administrator;
            deactivated = account.deactivated;
            mustChangePassword = account.mustChangePassword;
            auditor = account.auditor;
            service = account.service;
            external = account.external;
            oneTimeSince = account.oneTimeSince;
        }
    }
}
