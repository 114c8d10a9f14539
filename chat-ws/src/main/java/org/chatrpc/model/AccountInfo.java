package org.chatrpc.model;

import java.time.Instant;

/**
 * An account, without its password.
 *
 * @param deactivated whether an administrator closed it: nobody can sign in
 * @param mustChangePassword whether the password was set by an administrator and has not been changed since
 */
public record AccountInfo(
        String username,
        String displayName,
        boolean administrator,
        Instant createdAt,
        boolean deactivated,
        boolean mustChangePassword) {

    /** An active account whose owner chose the password. */
    public AccountInfo(String username, String displayName, boolean administrator, Instant createdAt) {
        this(username, displayName, administrator, createdAt, false, false);
    }

    public boolean isActive() {
        return !deactivated;
    }

    /** Whether it may administer the server now. */
    public boolean isActiveAdministrator() {
        return administrator && isActive();
    }

    public AccountInfo withDisplayName(String changed) {
        return new AccountInfo(username, changed, administrator, createdAt, deactivated, mustChangePassword);
    }

    public AccountInfo withAdministrator(boolean changed) {
        return new AccountInfo(username, displayName, changed, createdAt, deactivated, mustChangePassword);
    }

    public AccountInfo withDeactivated(boolean changed) {
        return new AccountInfo(username, displayName, administrator, createdAt, changed, mustChangePassword);
    }

    public AccountInfo withMustChangePassword(boolean changed) {
        return new AccountInfo(username, displayName, administrator, createdAt, deactivated, changed);
    }
}
