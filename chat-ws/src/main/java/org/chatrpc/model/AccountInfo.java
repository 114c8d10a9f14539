package org.chatrpc.model;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * An account, without its password.
 *
 * @param deactivated whether an administrator closed it: nobody can sign in
 * @param mustChangePassword whether the password was set by an administrator and has not been changed since
 * @param auditor whether it may read the audit log
 * @param service whether a program uses it rather than a person: it has tokens and no password
 * @param external whether somebody else, such as a directory, checks the password and says what its owner is called
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
        boolean external) {

    /** An active account whose owner chose the password. */
    public AccountInfo(String username, String displayName, boolean administrator, Instant createdAt) {
        this(username, displayName, administrator, createdAt, false, false, false, false, false);
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

    public AccountInfo withMustChangePassword(boolean changed) {
        return changed(draft -> draft.mustChangePassword = changed);
    }

    public AccountInfo withAuditor(boolean changed) {
        return changed(draft -> draft.auditor = changed);
    }

    /** The same as the account of a program. */
    public AccountInfo asService() {
        return changed(draft -> draft.service = true);
    }

    /** The same as an account whose password somebody else checks. */
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
                draft.external);
    }

    /** What may change of an account, so that each change names only its own component. */
    private static final class Draft {
        String displayName;
        boolean administrator;
        boolean deactivated;
        boolean mustChangePassword;
        boolean auditor;
        boolean service;
        boolean external;

        Draft(AccountInfo account) {
            displayName = account.displayName;
            administrator = account.administrator;
            deactivated = account.deactivated;
            mustChangePassword = account.mustChangePassword;
            auditor = account.auditor;
            service = account.service;
            external = account.external;
        }
    }
}
