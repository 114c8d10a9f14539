package org.chatrpc.model;

import java.time.Instant;

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
        return new AccountInfo(
                username,
                changed,
                administrator,
                createdAt,
                deactivated,
                mustChangePassword,
                auditor,
                service,
                external);
    }

    public AccountInfo withAdministrator(boolean changed) {
        return new AccountInfo(
                username, displayName, changed, createdAt, deactivated, mustChangePassword, auditor, service, external);
    }

    public AccountInfo withDeactivated(boolean changed) {
        return new AccountInfo(
                username,
                displayName,
                administrator,
                createdAt,
                changed,
                mustChangePassword,
                auditor,
                service,
                external);
    }

    public AccountInfo withMustChangePassword(boolean changed) {
        return new AccountInfo(
                username, displayName, administrator, createdAt, deactivated, changed, auditor, service, external);
    }

    public AccountInfo withAuditor(boolean changed) {
        return new AccountInfo(
                username,
                displayName,
                administrator,
                createdAt,
                deactivated,
                mustChangePassword,
                changed,
                service,
                external);
    }

    /** The same as the account of a program. */
    public AccountInfo asService() {
        return new AccountInfo(
                username,
                displayName,
                administrator,
                createdAt,
                deactivated,
                mustChangePassword,
                auditor,
                true,
                external);
    }

    /** The same as an account whose password somebody else checks. */
    public AccountInfo asExternal() {
        return new AccountInfo(
                username,
                displayName,
                administrator,
                createdAt,
                deactivated,
                mustChangePassword,
                auditor,
                service,
                true);
    }
}
